/** Issues as the platform API shows them. */
import type { SiteParts } from '../call';
import type { IssueField } from '../change/field-types';
import { adfToHtml } from '../model/adf';
import type { ChangeItem, HistoryRecord, IssueRecord } from '../model/records';
import { userOrUnknown } from './comment';
import { jiraTime } from './time';

export interface IssueView {
  readonly site: SiteParts;
  readonly viewer: string;
  readonly fields: readonly IssueField[];
  /** Keys of properties to add; `*all` for all. */
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

export function issueShape({ site, viewer, fields, properties, expand }: IssueView, issue: IssueRecord): Record<string, unknown> {
  const { store, baseUrl } = site;
  const view = { store, baseUrl, viewer };
  const wanted = properties.includes('*all') ? Object.keys(issue.properties) : properties.filter((key) => key in issue.properties);
  return {
    expand: 'renderedFields,names,schema,transitions,operations,editmeta,changelog',
    id: issue.id,
    self: `${baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields.map((field) => [field.id, field.read(issue, view)])) }),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(wanted.map((key) => [key, issue.properties[key]])) }),
    ...(expand.includes('names') ? { names: Object.fromEntries(fields.map((field) => [field.id, field.name])) } : {}),
    ...(expand.includes('schema') ? { schema: Object.fromEntries(fields.map((field) => [field.id, field.schema])) } : {}),
    ...(expand.includes('renderedFields')
      ? { renderedFields: { description: issue.description === null ? '' : adfToHtml(issue.description) } }
      : {}),
    ...(expand.includes('changelog')
      ? {
          changelog: {
            startAt: 0,
            maxResults: issue.history.length,
            total: issue.history.length,
            histories: [...issue.history].reverse().map((one) => historyShape(site, one)),
          },
        }
      : {}),
  };
}

export function historyShape({ store, baseUrl }: SiteParts, one: HistoryRecord): Record<string, unknown> {
  return {
    id: one.id,
    author: userOrUnknown(store, baseUrl, one.author),
    created: jiraTime(one.created),
    items: one.items.map(itemShape),
  };
}

/** The API description knows no null here: an absent id is left out, an absent text is empty. */
function itemShape({ from, to, fromString, toString: toText, ...item }: ChangeItem): Record<string, unknown> {
  return {
    ...item,
    ...(from === null ? {} : { from }),
    fromString: fromString ?? '',
    ...(to === null ? {} : { to }),
    toString: toText ?? '',
  };
}
