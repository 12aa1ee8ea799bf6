import { as, invoke } from '../../support/workbench';
import type { Item } from './stage';

/** Longest time from an instant to the comment of its escalation, in milliseconds (issue 3, item 4). */
const LATEST = 10_000;

export interface Row {
  readonly limit: string;
  readonly milestone: string;
  readonly item: string;
  readonly expected: number;
  /** Key of the escalation that says that the limit was breached. */
  readonly key: string | null;
  readonly outcome: string;
  /** Due instant as the issue property or the panel showed it. */
  seen: string | null;
}

interface Sent {
  readonly key: string;
  readonly at: number;
}

/** What was to be sent and what was: comments of the app by the effect key that each of them carries. */
export class Ledger {
  readonly rows: Row[] = [];
  private readonly items: Item[] = [];
  private readonly expected = new Map<string, Sent[]>();
  private readonly seen = new Map<string, readonly Sent[]>();

  constructor(private readonly profile: string) {}

  enter(item: Item): void {
    this.items.push(item);
    this.expected.set(item.key, []);
  }

  async eachItem(see: (item: Item) => Promise<void>): Promise<void> {
    for (const item of this.items) await see(item);
  }

  expectSent(item: Item, key: string, at: number): void {
    this.expected.get(item.key)?.push({ key, at });
  }

  expects(item: Item, key: string): boolean {
    return this.expected.get(item.key)?.some((one) => one.key === key) ?? false;
  }

  row(row: Omit<Row, 'seen'>): Row {
    const entered: Row = { ...row, seen: null };
    this.rows.push(entered);
    return entered;
  }

  /** Every escalation that was due was sent once, none other was, none early, none later than ten seconds. */
  async settle(): Promise<void> {
    const faults: string[] = [];
    for (const item of this.items) {
      const expected = this.expected.get(item.key) ?? [];
      const seen = await sentFor(item.key);
      this.seen.set(item.key, seen);
      const keys = (sent: readonly Sent[]) => sent.map(({ key }) => key).sort();
      for (const key of new Set([...keys(expected), ...keys(seen)])) {
        const times = [expected, seen].map((list) => list.filter((one) => one.key === key).length);
        if (times[0] !== times[1]) faults.push(`${item.name}: ${key} was to be sent ${times[0]} times, was sent ${times[1]} times`);
      }
      for (const { key, at } of expected) {
        const found = seen.find((one) => one.key === key);
        const late = found === undefined ? 0 : found.at - at;
        if (late < 0 || late > LATEST) faults.push(`${item.name}: ${key} was due ${new Date(at).toISOString()}, came ${late} ms after`);
      }
    }
    expect(faults).toEqual([]);
  }

  /** Each enabled limit of the profile in use has a row whose instant was seen as expected; a disabled one has none. */
  async expectEveryLimit(projectKey: string): Promise<void> {
    const answer = await invoke('settings', 'getSettings', { projectKey }, 'admin');
    const limits = answer.ok ? (answer.value.configuration?.profile.limits ?? []) : [];
    const enabled = limits.filter((limit) => limit.enabled !== false).map(({ id }) => id);
    const known = new Set(this.rows.map(({ limit }) => limit));
    expect(enabled.length).toBeGreaterThan(0);
    expect(enabled.filter((id) => !known.has(id))).toEqual([]);
    expect(limits.filter((limit) => limit.enabled === false && known.has(limit.id)).map(({ id }) => id)).toEqual([]);
    expect(this.rows.filter((row) => row.seen !== new Date(row.expected).toISOString()).map(({ limit, item }) => [limit, item])).toEqual(
      [],
    );
  }

  /** Latest and number of what was sent, over all items. */
  summary(): { readonly sent: number; readonly latestMs: number } {
    const late = this.items.flatMap(({ key }) =>
      (this.expected.get(key) ?? []).flatMap(({ key: name, at }) =>
        (this.seen.get(key) ?? []).filter((one) => one.key === name).map((one) => one.at - at),
      ),
    );
    return { sent: late.length, latestMs: Math.max(0, ...late) };
  }

  /** The table of the profile, printed: limit, expected, seen, and what became of it. */
  print(): void {
    const lines = this.rows.map((row) => {
      const item = this.items.find(({ name }) => name === row.item);
      const escalated = row.key === null ? undefined : this.seen.get(item?.key ?? '')?.find(({ key }) => key === row.key);
      const expected = new Date(row.expected).toISOString();
      const mark = row.seen === expected ? '=' : '≠';
      const then = escalated === undefined ? '' : `, escalated ${new Date(escalated.at).toISOString()}`;
      return `${this.profile.padEnd(28)} ${row.limit.padEnd(19)} ${row.milestone.padEnd(23)} ${expected} ${mark} ${row.seen ?? '–'} ${row.outcome}${then} (${row.item})`;
    });
    const { sent, latestMs } = this.summary();
    process.stdout.write(
      `${lines.join('\n')}\n${this.profile}: ${sent} escalations sent once each, the latest ${latestMs} ms after its instant\n`,
    );
  }
}

interface AppComment {
  readonly created: string;
  readonly properties?: readonly { readonly key: string; readonly value: { readonly key?: string } }[];
}

/** Escalations of an issue by their key, without the issue's id and the kind of the effect. */
export async function sentFor(issueKey: string): Promise<readonly Sent[]> {
  const { comments } = await as('admin').get<{ comments: AppComment[] }>(
    `/rest/api/3/issue/${issueKey}/comment?expand=properties&maxResults=1000`,
  );
  return comments.flatMap(({ created, properties }) => {
    const key = properties?.find((one) => one.key === 'closed-loop-effect')?.value.key;
    const match = /^\d+:(.+):comment$/.exec(key ?? '');
    return match?.[1] === undefined ? [] : [{ key: match[1], at: Date.parse(created) }];
  });
}
