/** A request as JSM shows it. */
import { isAgent } from '../access';
import type { Call } from '../call';
import { transitionsOf } from '../change/write-comment';
import { adfToHtml, adfToText } from '../model/adf';
import type { AttachmentRecord, CommentRecord, IssueRecord, StatusSpan, UserRecord } from '../model/records';
import { byId, STATUSES, type Transition } from '../model/statuses';
import { currentStatus, requestLinks, requestTypeShape } from '../shape/request-type';
import { jsmTime } from '../shape/time';
import { jsmUser } from '../shape/user';
import { slaValues } from './sla';

export function requestStatus(span: StatusSpan): Record<string, unknown> {
  const status = byId(STATUSES, span.statusId);
  return { status: status.name, statusCategory: status.category.jsm, statusDate: jsmTime(span.since) };
}

export function jsmUserOf(call: Call, accountId: string | null): Record<string, unknown> | null {
  const user = accountId === null ? undefined : call.site.store.user(accountId);
  return user === undefined ? null : jsmUser(call.site.baseUrl, user);
}

const whole = <T>(call: Call, values: readonly T[], path: string) => ({
  size: values.length,
  start: 0,
  limit: 50,
  isLastPage: true,
  _links: { self: call.url(path), base: call.site.baseUrl, context: '' },
  values,
});

/** Comments the caller may see: the team all, a customer the public ones. */
export function visibleComments(call: Call, issue: IssueRecord): readonly CommentRecord[] {
  return isAgent(call, call.site.store.projectOf(issue)) ? issue.comments : issue.comments.filter((one) => one.public);
}

export function visibleAttachments(call: Call, issue: IssueRecord): readonly AttachmentRecord[] {
  return isAgent(call, call.site.store.projectOf(issue)) ? issue.attachments : issue.attachments.filter((one) => one.public);
}

export function jsmComment(
  call: Call,
  issue: IssueRecord,
  comment: CommentRecord,
  expand: readonly string[] = [],
): Record<string, unknown> {
  return {
    ...(expand.includes('renderedBody') ? { renderedBody: { html: adfToHtml(comment.body) } } : {}),
    id: comment.id,
    body: adfToText(comment.body),
    public: comment.public,
    author: jsmUserOf(call, comment.author),
    created: jsmTime(comment.created),
    _expands: ['attachment', 'renderedBody'],
    _links: { self: call.url(`/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}`) },
  };
}

export function jsmAttachment(call: Call, issue: IssueRecord, one: AttachmentRecord): Record<string, unknown> {
  const content = call.url(`/rest/servicedeskapi/request/${issue.id}/attachment/${one.id}`);
  return {
    filename: one.filename,
    author: jsmUserOf(call, one.author),
    created: jsmTime(one.created),
    size: one.size,
    mimeType: one.mimeType,
    _links: { jiraRest: call.url(`/rest/api/2/attachment/${one.id}`), content },
  };
}

/** The team may make every move; a customer those meant for them, on their own request. */
export function movesFor(call: Call, issue: IssueRecord): readonly Transition[] {
  const agent = isAgent(call, call.site.store.projectOf(issue));
  return transitionsOf(issue).filter((one) => agent || (one.customer && issue.reporter === call.actor.accountId));
}

export function requestShape(call: Call, issue: IssueRecord, expand: readonly string[]): Record<string, unknown> {
  const { store, baseUrl } = call.site;
  const project = store.projectOf(issue);
  const type = project.requestTypes.find((one) => one.id === issue.requestTypeId);
  const path = `/rest/servicedeskapi/request/${issue.id}`;
  const description =
    issue.description === null
      ? []
      : [
          {
            fieldId: 'description',
            label: 'Description',
            value: adfToText(issue.description),
            renderedValue: { html: adfToHtml(issue.description) },
          },
        ];
  const users = issue.participants.map((id) => store.user(id)).filter((one): one is UserRecord => one !== undefined);
  return {
    _expands: ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'],
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: issue.requestTypeId,
    serviceDeskId: project.serviceDeskId,
    createdDate: jsmTime(issue.created),
    reporter: jsmUserOf(call, issue.reporter),
    requestFieldValues: [{ fieldId: 'summary', label: 'Summary', value: issue.summary }, ...description],
    currentStatus: currentStatus(issue),
    _links: requestLinks(baseUrl, project, issue),
    ...(expand.includes('requestType') && type !== undefined ? { requestType: requestTypeShape(baseUrl, project, type) } : {}),
    ...(expand.includes('serviceDesk')
      ? {
          serviceDesk: {
            id: project.serviceDeskId,
            projectId: project.id,
            projectName: project.name,
            projectKey: project.key,
            _links: { self: call.url(`/rest/servicedeskapi/servicedesk/${project.serviceDeskId}`) },
          },
        }
      : {}),
    ...(expand.includes('participant')
      ? {
          participants: whole(
            call,
            users.map((one) => jsmUser(baseUrl, one)),
            `${path}/participant`,
          ),
        }
      : {}),
    ...(expand.includes('status') ? { status: whole(call, [...issue.statusSpans].reverse().map(requestStatus), `${path}/status`) } : {}),
    ...(expand.includes('sla') && isAgent(call, project) ? { sla: whole(call, slaValues(call, issue), `${path}/sla`) } : {}),
    ...(expand.includes('comment')
      ? {
          comments: whole(
            call,
            visibleComments(call, issue).map((one) => jsmComment(call, issue, one)),
            `${path}/comment`,
          ),
        }
      : {}),
    ...(expand.includes('attachment')
      ? {
          attachments: whole(
            call,
            visibleAttachments(call, issue).map((one) => jsmAttachment(call, issue, one)),
            `${path}/attachment`,
          ),
        }
      : {}),
    ...(expand.includes('action')
      ? {
          actions: {
            addAttachment: { allowed: true },
            addComment: { allowed: true },
            addParticipant: { allowed: true },
            removeParticipant: { allowed: true },
          },
        }
      : {}),
  };
}
