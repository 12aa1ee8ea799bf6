import type { CaseEvent } from '../../src/domain/case/case-event';
import type { CaseProperty } from '../../src/domain/case/case-property';
import type { Configuration } from '../../src/domain/profile/configuration';
import { grouped } from './grouped';
import { type Site, together } from './site';
import type { Tale } from './tale';

/** A row of the app's outbox. */
export interface EffectRow {
  readonly key: string;
  readonly kind: string;
  /** The role it concerns, where there is one. */
  readonly role: string | null;
  /** Where a transition leads. */
  readonly to: string | null;
  readonly state: string;
  readonly reason: string | null;
}

/** Everything that can be seen of one item afterwards: Jira as its users see it, and what the app stored. */
export interface Evidence {
  readonly tale: Tale;
  readonly issueId: string;
  readonly configuration: Configuration;
  /** Keys that the app's comments carry, one for each comment. */
  readonly commentKeys: readonly string[];
  readonly assignee: string | null;
  /** Name of the issue's status. */
  readonly status: string;
  /** Changes of the assignee that the app made. */
  readonly assignments: number;
  readonly property: CaseProperty | null;
  readonly number: { readonly series: string; readonly period: string; readonly seq: number; readonly number: string } | null;
  readonly facts: readonly CaseEvent[];
  /** Keys of the facts, in the same order: what tells the same event again. */
  readonly factKeys: readonly string[];
  readonly effects: readonly EffectRow[];
}

interface Tables {
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly unknown[])[];
  }[];
}
type Row = Readonly<Record<string, unknown>>;

export async function gather(site: Site, tales: readonly Tale[]): Promise<readonly Evidence[]> {
  const tables = await site.look<Tables>('tables');
  const rowsOf = (name: string): readonly Row[] => {
    const table = tables.tables.find((one) => one.name === name);
    return (table?.rows ?? []).map((row) => Object.fromEntries((table?.columns ?? []).map((column, index) => [column, row[index]])));
  };
  const byCase = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => grouped(rows, (row) => String(row['issue_id']));
  const cases = byCase(rowsOf('feedback_case'));
  const facts = byCase(rowsOf('case_event'));
  const effects = byCase(rowsOf('effect'));
  const configurations = new Map<string, Configuration>();
  for (const projectKey of new Set(tales.map((tale) => tale.projectKey)))
    configurations.set(projectKey, await configurationOf(site, projectKey));
  const found: Evidence[] = [];
  await together(
    tales.map((tale) => async () => {
      const configuration = configurations.get(tale.projectKey);
      if (configuration === undefined) throw new Error(`${tale.projectKey} has no configuration`);
      const seen = await seenInJira(site, tale);
      const [row] = cases.get(seen.issueId) ?? [];
      found.push({
        tale,
        configuration,
        ...seen,
        number:
          row === undefined
            ? null
            : { series: String(row['series']), period: String(row['period']), seq: Number(row['seq']), number: String(row['number']) },
        facts: (facts.get(seen.issueId) ?? []).map((fact) => JSON.parse(String(fact['body'])) as CaseEvent),
        factKeys: (facts.get(seen.issueId) ?? []).map((fact) => String(fact['event_key'])),
        effects: (effects.get(seen.issueId) ?? []).map((effect) => ({
          key: String(effect['effect_key']),
          ...planned(effect),
          state: String(effect['state']),
          reason: effect['reason'] === null ? null : String(effect['reason']),
        })),
      });
    }),
  );
  return found;
}

function planned(effect: Row): Pick<EffectRow, 'kind' | 'role' | 'to'> {
  const { kind, role, to } = JSON.parse(String(effect['body'])) as { kind: string; role?: string | null; to?: string };
  return { kind, role: role ?? null, to: to ?? null };
}

async function seenInJira(site: Site, tale: Tale) {
  const path = `/rest/api/3/issue/${tale.key}`;
  const issue = await site.get<{
    id: string;
    fields: { assignee: { accountId: string } | null; status: { name: string } };
    properties?: Record<string, unknown>;
  }>(`${path}?fields=assignee,status&properties=closed-loop`);
  const { comments } = await site.get<{ comments: { properties?: { key: string; value: unknown }[] }[] }>(
    `${path}/comment?expand=properties&maxResults=1000`,
  );
  const { values } = await site.get<{ values: { author?: { accountType?: string }; items: { field: string }[] }[] }>(
    `${path}/changelog?maxResults=1000`,
  );
  return {
    issueId: issue.id,
    assignee: issue.fields.assignee?.accountId ?? null,
    status: issue.fields.status.name,
    assignments: values.filter(({ author, items }) => author?.accountType === 'app' && items.some(({ field }) => field === 'assignee'))
      .length,
    property: (issue.properties?.['closed-loop'] ?? null) as CaseProperty | null,
    commentKeys: comments.flatMap(({ properties }) =>
      (properties ?? []).flatMap(({ key, value }) => (key === 'closed-loop-effect' ? [(value as { key: string }).key] : [])),
    ),
  };
}

async function configurationOf(site: Site, projectKey: string): Promise<Configuration> {
  const answer = await site.operate<{ configuration: Configuration | null }>('admin', 'settings', 'getSettings', { projectKey });
  if (!answer.ok || answer.value.configuration === null) throw new Error(`${projectKey} has no configuration`);
  return answer.value.configuration;
}
