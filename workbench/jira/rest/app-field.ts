/** Values of the app's own fields: only the app may write them, only by issue id. */
import * as z from 'zod';
import { type Call, jiraError, noContent, type Route } from '../call';
import { causeOf, issueUpdated } from '../change/events';
import { FieldFault, type IssueField, type PlannedChange } from '../change/field-types';
import type { IssueRecord } from '../model/records';

const issueIds = z.array(z.number().int()).min(1);
const ONE = z.looseObject({ updates: z.array(z.looseObject({ issueIds, value: z.unknown() })).optional() });
const MANY = z.looseObject({ updates: z.array(z.looseObject({ customField: z.string(), issueIds, value: z.unknown() })).optional() });

interface Update {
  readonly field: string;
  readonly issueIds: readonly number[];
  readonly value: unknown;
}

/** Writes all or nothing. */
function write(call: Call, updates: readonly Update[]) {
  if (call.as.kind !== 'app') throw jiraError(403, 'The request is not authenticated as the app that provided the field.');
  const { site } = call;
  const planned: { issue: IssueRecord; change: PlannedChange }[] = [];
  for (const update of updates) {
    const field = site.fields.ownField(update.field);
    if (field === undefined) throw jiraError(404, `The field ${update.field} was not found.`);
    for (const id of update.issueIds) planned.push(plan(call, field, id, update.value));
  }
  const byIssue = new Map<IssueRecord, PlannedChange[]>();
  for (const { issue, change } of planned) byIssue.set(issue, [...(byIssue.get(issue) ?? []), change]);
  const changelog = call.flag('generateChangelog', true);
  const events = call.flag('generateAppEvents', true);
  for (const [issue, changes] of byIssue) {
    const items = changes.flatMap((change) => {
      const item = change.item(issue);
      change.apply(issue);
      return item === null ? [] : [item];
    });
    if (items.length === 0) continue;
    if (changelog) {
      issue.updated = site.now();
      issue.history.push({ id: site.store.nextId('history'), author: call.actor.accountId, created: issue.updated, items });
    }
    if (events) issueUpdated(causeOf(call), issue, items, 'issue_generic');
  }
  return noContent();
}

function plan(call: Call, field: IssueField, id: number, value: unknown): { issue: IssueRecord; change: PlannedChange } {
  const { store } = call.site;
  const issue = store.issue(String(id));
  if (issue === undefined || field.plan === undefined)
    throw jiraError(400, `Issue with id ${id} was not found or you do not have permission to view it.`);
  try {
    return {
      issue,
      change: field.plan('set', value ?? null, { store, project: store.projectOf(issue), actor: call.actor.accountId }, issue),
    };
  } catch (fault) {
    if (fault instanceof FieldFault) throw jiraError(400, fault.message);
    throw fault;
  }
}

export const APP_FIELD_ROUTES: readonly Route[] = [
  [
    'PUT /rest/api/3/app/field/{fieldIdOrKey}/value',
    (call) => {
      const field = call.param('fieldIdOrKey');
      return write(
        call,
        (call.read(ONE).updates ?? []).map((one) => ({ field, issueIds: one.issueIds, value: one.value })),
      );
    },
  ],
  [
    'POST /rest/api/3/app/field/value',
    (call) =>
      write(
        call,
        (call.read(MANY).updates ?? []).map((one) => ({ field: one.customField, issueIds: one.issueIds, value: one.value })),
      ),
  ],
];
