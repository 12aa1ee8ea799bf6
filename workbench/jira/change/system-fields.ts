/** Jira's own fields that can be written. */
import { adfToText, isAdf } from '../model/adf';
import { hasProjectPermission } from '../model/permissions';
import type { Json } from '../model/records';
import { byId, DEFAULT_PRIORITY, ISSUE_TYPES, PRIORITIES } from '../model/statuses';
import type { Store } from '../model/store';
import { FieldFault, type IssueField, isObject, pick, writer } from './field-types';

const MAX_SUMMARY = 255;
/** Characters of text in a description or comment. */
export const MAX_TEXT = 32_767;

export function summaryFault(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '') return 'You must specify a summary of the issue.';
  if (value.length > MAX_SUMMARY) return `Summary can't exceed ${MAX_SUMMARY} characters.`;
  if (/[\r\n]/.test(value)) return 'The summary is invalid because it contains newline characters.';
  return null;
}

const name = (store: Store, accountId: string | null) => (accountId === null ? null : (store.user(accountId)?.displayName ?? accountId));

const summary = writer<string>({
  id: 'summary',
  field: 'summary',
  get: (issue) => issue.summary,
  set: (issue, value) => {
    issue.summary = value;
  },
  parse: (value) => {
    const fault = summaryFault(value);
    if (fault !== null) throw new FieldFault(fault);
    return String(value);
  },
  id_: () => null,
  text: (value) => value,
});

const description = writer<Json>({
  id: 'description',
  field: 'description',
  get: (issue) => issue.description,
  set: (issue, value) => {
    issue.description = value;
  },
  parse: (value) => {
    if (value === null) return null;
    if (!isAdf(value)) throw new FieldFault('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
    if (adfToText(value).length > MAX_TEXT)
      throw new FieldFault(`The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT} characters.`);
    return value;
  },
  id_: () => null,
  text: (value) => (value === null ? null : adfToText(value)),
});

const priority = writer<string>({
  id: 'priority',
  field: 'priority',
  get: (issue) => issue.priorityId,
  set: (issue, value) => {
    issue.priorityId = value;
  },
  parse: (value) =>
    value === null ? DEFAULT_PRIORITY : pick(PRIORITIES, value, 'Specify the Priority (id or name) of an existing priority').id,
  id_: (value) => value,
  text: (value) => byId(PRIORITIES, value).name,
});

/** The account named by `{ accountId }`, or null. */
const account = (value: unknown): string | null => {
  if (value === null) return null;
  const id = isObject(value) ? (value.accountId ?? value.id) : undefined;
  if (id === null) return null;
  if (typeof id !== 'string') throw new FieldFault('The user must be given by accountId.');
  return id;
};

const assignee = writer<string | null>({
  id: 'assignee',
  field: 'assignee',
  get: (issue) => issue.assignee,
  set: (issue, value) => {
    issue.assignee = value;
  },
  parse: (value, context) => {
    const id = account(value);
    // "-1" asks for the default assignee, which is nobody in these projects.
    if (id === null || id === '-1') return null;
    if (context.store.user(id) === undefined || !hasProjectPermission(context.store, id, context.project, 'ASSIGNABLE_USER'))
      throw new FieldFault(`User '${id}' cannot be assigned issues.`);
    return id;
  },
  id_: (value) => value,
  text: (value, store) => name(store, value),
});

const reporter = writer<string | null>({
  id: 'reporter',
  field: 'reporter',
  get: (issue) => issue.reporter,
  set: (issue, value) => {
    issue.reporter = value;
  },
  parse: (value, context) => {
    const id = account(value);
    if (id === null || context.store.user(id) === undefined) throw new FieldFault('The reporter specified is not a user.');
    return id;
  },
  id_: (value) => value,
  text: (value, store) => name(store, value),
});

const label = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') throw new FieldFault('data was not an array');
  if (/\s/.test(value)) throw new FieldFault(`The label '${value}' contains spaces which is invalid.`);
  if (value.length > MAX_SUMMARY) throw new FieldFault(`The label '${value.slice(0, 20)}…' exceeds ${MAX_SUMMARY} characters.`);
  return value;
};

const labels = writer<string[]>({
  id: 'labels',
  field: 'labels',
  get: (issue) => issue.labels,
  set: (issue, value) => {
    issue.labels = value;
  },
  parse: (value) => {
    if (value === null) return [];
    if (!Array.isArray(value)) throw new FieldFault('data was not an array');
    return [...new Set(value.map(label))].sort();
  },
  combine: (verb, value, before) => {
    const one = label(value);
    return verb === 'add' ? [...new Set([...before, one])].sort() : before.filter((each) => each !== one);
  },
  id_: () => null,
  text: (value) => value.join(' '),
});

const dueDate = writer<string | null>({
  id: 'duedate',
  field: 'duedate',
  get: (issue) => issue.dueDate,
  set: (issue, value) => {
    issue.dueDate = value;
  },
  parse: (value) => {
    if (value === null) return null;
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value)))
      throw new FieldFault('Error parsing date string. Use yyyy-MM-dd.');
    return value;
  },
  id_: (value) => value,
  text: (value) => value,
});

/** The type is fixed by create; naming the same one again is allowed, as screens do. */
const issueType: NonNullable<IssueField['plan']> = (_verb, value, _context, before) => {
  const type = pick(ISSUE_TYPES, value, 'Specify a valid issue type');
  if (before !== null && before.issueTypeId !== type.id) throw new FieldFault('The issue type selected is invalid.');
  return { fieldId: 'issuetype', apply: () => undefined, item: () => null };
};

export const SYSTEM_WRITERS: Readonly<Record<string, Pick<IssueField, 'plan' | 'permission'>>> = {
  summary: { plan: summary },
  description: { plan: description },
  priority: { plan: priority },
  assignee: { plan: assignee, permission: 'ASSIGN_ISSUES' },
  reporter: { plan: reporter, permission: 'MODIFY_REPORTER' },
  labels: { plan: labels },
  duedate: { plan: dueDate },
  issuetype: { plan: issueType },
};
