/** Creating, editing and deleting issues: one way for both APIs, so that both leave the same history and events. */
import { type Call, jiraError } from '../call';
import type { ChangeItem, IssueRecord, Json, ProjectRecord } from '../model/records';
import { DEFAULT_PRIORITY, SERVICE_REQUEST, WAITING_FOR_SUPPORT } from '../model/statuses';
import { type Cause, causeOf, issueCreated, issueDeleted, issueUpdated } from './events';
import { FieldFault, type PlannedChange, type Verb } from './field-types';

/** `fields` and `update` of a request body. */
export interface FieldInput {
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly update?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> | undefined;
}

const VERBS: readonly Verb[] = ['set', 'add', 'remove', 'edit'];
const UNSETTABLE = (field: string) => `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** All changes asked for, or one 400 that names every field at fault. `skip`: keys of the input that somebody else handles. */
export function planChanges(
  call: Call,
  project: ProjectRecord,
  before: IssueRecord | null,
  input: FieldInput,
  skip: readonly string[] = [],
): PlannedChange[] {
  const { site, actor } = call;
  const context = { store: site.store, project, actor: actor.accountId };
  const errors: Record<string, string> = {};
  const planned: PlannedChange[] = [];
  const plan = (name: string, verb: Verb, value: unknown): void => {
    const field = site.fields.find(name);
    // The app's own fields are read-only on the issue.
    if (field?.plan === undefined || site.fields.own.includes(field)) {
      errors[name] = UNSETTABLE(name);
      return;
    }
    if (field.permission !== undefined && before !== null && !call.may(project, field.permission)) {
      errors[name] = UNSETTABLE(name);
      return;
    }
    try {
      planned.push(field.plan(verb, value, context, before));
    } catch (fault) {
      if (!(fault instanceof FieldFault)) throw fault;
      errors[name] = fault.message;
    }
  };
  for (const [name, value] of Object.entries(input.fields ?? {})) if (!skip.includes(name)) plan(name, 'set', value);
  for (const [name, operations] of Object.entries(input.update ?? {})) {
    if (skip.includes(name)) continue;
    if (input.fields !== undefined && name in input.fields) errors[name] = `Field '${name}' cannot appear in both 'fields' and 'update'`;
    for (const operation of operations) for (const verb of VERBS) if (verb in operation) plan(name, verb, operation[verb]);
  }
  if (Object.keys(errors).length > 0) throw jiraError(400, '', errors);
  return planned;
}

/** Applies changes one after another and keeps what the changelog says: one entry a field, from its first value to its last. */
export function applyChanges(issue: IssueRecord, planned: readonly PlannedChange[]): ChangeItem[] {
  const items = new Map<string, ChangeItem>();
  for (const change of planned) {
    const item = change.item(issue);
    change.apply(issue);
    if (item === null) continue;
    const first = items.get(change.fieldId);
    items.set(change.fieldId, first === undefined ? item : { ...item, from: first.from, fromString: first.fromString });
  }
  return [...items.values()];
}

/** Writes the changelog and tells the world. Nothing changed: nothing is written. */
export function record(cause: Cause, issue: IssueRecord, items: readonly ChangeItem[], jiraEventTypeName = 'issue_updated'): void {
  if (items.length === 0) return;
  const { site } = cause;
  issue.updated = site.now();
  issue.history.push({ id: site.store.nextId('history'), author: cause.accountId, created: issue.updated, items });
  issueUpdated(cause, issue, items, jiraEventTypeName);
}

export interface Draft {
  readonly project: ProjectRecord;
  readonly channel: string;
  readonly reporter: string;
  readonly planned: readonly PlannedChange[];
  readonly properties: Readonly<Record<string, Json>>;
  readonly issueTypeId?: string;
}

export function createIssue(call: Call, draft: Draft): IssueRecord {
  const { site, actor } = call;
  const { project } = draft;
  const now = site.now();
  project.lastIssueNumber += 1;
  const issue: IssueRecord = {
    id: site.store.nextId('issue'),
    key: `${project.key}-${project.lastIssueNumber}`,
    projectId: project.id,
    issueTypeId: draft.issueTypeId ?? SERVICE_REQUEST,
    summary: '',
    description: null,
    statusId: WAITING_FOR_SUPPORT.id,
    statusSpans: [{ statusId: WAITING_FOR_SUPPORT.id, since: now }],
    resolutionId: null,
    resolvedAt: null,
    priorityId: DEFAULT_PRIORITY,
    assignee: null,
    reporter: draft.reporter,
    creator: actor.accountId,
    labels: [],
    dueDate: null,
    created: now,
    updated: now,
    requestTypeId: null,
    channel: draft.channel,
    participants: [],
    organizations: [],
    watchers: actor.accountType === 'atlassian' ? [actor.accountId] : [],
    custom: {},
    properties: { ...draft.properties },
    comments: [],
    history: [],
    attachments: [],
    feedback: null,
    muted: [],
  };
  for (const change of draft.planned) change.apply(issue);
  site.store.addIssue(issue);
  issueCreated(causeOf(call), issue);
  return issue;
}

export function deleteIssue(call: Call, issue: IssueRecord): void {
  // The project is still known while the event is built.
  call.site.store.removeIssue(issue);
  issueDeleted(causeOf(call), issue);
}
