/** Comments and transitions, shared by both APIs. */
import { type Call, jiraError } from '../call';
import { adfToText } from '../model/adf';
import { AUTOMATION_ACCOUNT } from '../model/people';
import type { ChangeItem, CommentRecord, IssueRecord, Json } from '../model/records';
import { byId, RESOLUTIONS, STATUSES, TRANSITIONS, type Transition, WAITING_FOR_CUSTOMER } from '../model/statuses';
import { type Cause, causeOf, commented } from './events';
import { MAX_TEXT } from './system-fields';
import { record } from './write-issue';

export interface NewComment {
  readonly body: Json;
  readonly public: boolean;
  readonly visibility: CommentRecord['visibility'];
  readonly properties: Readonly<Record<string, Json>>;
}

export function checkLength(body: Json): void {
  if (adfToText(body).length > MAX_TEXT)
    throw jiraError(400, '', { comment: `The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT} characters.` });
}

export function addComment(call: Call, issue: IssueRecord, input: NewComment): CommentRecord {
  checkLength(input.body);
  const { site, actor } = call;
  const now = site.now();
  const comment: CommentRecord = {
    id: site.store.nextId('comment'),
    author: actor.accountId,
    updateAuthor: actor.accountId,
    body: input.body,
    created: now,
    updated: now,
    public: input.public,
    visibility: input.visibility,
    properties: { ...input.properties },
  };
  issue.comments.push(comment);
  issue.updated = now;
  commented(causeOf(call), issue, comment);
  customerAnswered(call, issue, comment);
  return comment;
}

/** JSM's default automation: an answer of the customer brings the request back to the team. */
function customerAnswered(call: Call, issue: IssueRecord, comment: CommentRecord): void {
  const isCustomer = comment.author === issue.reporter || issue.participants.includes(comment.author);
  if (!comment.public || !isCustomer || (call.byApp && call.as.kind === 'app') || issue.statusId !== WAITING_FOR_CUSTOMER.id) return;
  const back = TRANSITIONS.find((one) => one.name === 'Respond to support');
  if (back !== undefined) transition({ site: call.site, accountId: AUTOMATION_ACCOUNT, selfGenerated: false }, issue, back, null, []);
}

/** Transitions that leave from the status the issue is in. */
export function transitionsOf(issue: IssueRecord): readonly Transition[] {
  return TRANSITIONS.filter((one) => one.from.some((status) => status.id === issue.statusId));
}

/** Moves an issue; `more` are changes of fields made on the transition's screen. */
export function transition(
  cause: Cause,
  issue: IssueRecord,
  move: Transition,
  resolutionId: string | null,
  more: readonly ChangeItem[],
): void {
  const now = cause.site.now();
  const from = byId(STATUSES, issue.statusId);
  const items: ChangeItem[] = [
    ...more,
    { field: 'status', fieldtype: 'jira', fieldId: 'status', from: from.id, fromString: from.name, to: move.to.id, toString: move.to.name },
  ];
  const resolution = move.resolutionId === null ? null : (resolutionId ?? move.resolutionId);
  if (resolution !== issue.resolutionId) {
    const label = (id: string | null) => (id === null ? null : byId(RESOLUTIONS, id).name);
    items.unshift({
      field: 'resolution',
      fieldtype: 'jira',
      fieldId: 'resolution',
      from: issue.resolutionId,
      fromString: label(issue.resolutionId),
      to: resolution,
      toString: label(resolution),
    });
    issue.resolutionId = resolution;
    issue.resolvedAt = resolution === null ? null : now;
  }
  issue.statusId = move.to.id;
  issue.statusSpans.push({ statusId: move.to.id, since: now });
  record(cause, issue, items, eventName(move));
}

function eventName(move: Transition): string {
  if (move.name === 'Resolve') return 'issue_resolved';
  if (move.name === 'Close' || move.name === 'Cancel request') return 'issue_closed';
  return move.name === 'Reopen' ? 'issue_reopened' : 'issue_generic';
}
