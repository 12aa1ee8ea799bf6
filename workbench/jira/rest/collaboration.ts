/** Watchers, notifications and links of issues. */
import * as z from 'zod';
import { demand, issueFor } from '../access';
import { type Call, jiraError, noContent, ok, type Route } from '../call';
import type { IssueRecord, UserRecord } from '../model/records';
import { byId, LINK_TYPES } from '../model/statuses';
import { issueTypeShape, priorityShape, statusShape } from '../shape/config';
import { jiraUser } from '../shape/user';

function watchers(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const users = issue.watchers.map((id) => call.site.store.user(id)).filter((one): one is UserRecord => one !== undefined);
  return ok({
    self: call.url(`/rest/api/3/issue/${issue.key}/watchers`),
    isWatching: issue.watchers.includes(call.actor.accountId),
    watchCount: users.length,
    watchers: users.map((one) => jiraUser(call.site.baseUrl, one)),
  });
}

/** The body is a JSON string, an accountId; without one the caller watches. */
function watch(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const id = call.body.length === 0 ? call.actor.accountId : call.read(z.string());
  if (id !== call.actor.accountId) demand(call, issue, 'MANAGE_WATCHERS', 'You do not have permission to manage the watcher list.');
  const user = call.site.store.user(id);
  if (user === undefined || user.accountType === 'customer')
    throw jiraError(400, `The user "${id}" does not have permission to view this issue. This user will not be added to the watch list.`);
  if (!issue.watchers.includes(id)) issue.watchers.push(id);
  return noContent();
}

function unwatch(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const id = call.query.get('accountId') ?? call.actor.accountId;
  if (id !== call.actor.accountId) demand(call, issue, 'MANAGE_WATCHERS', 'You do not have permission to manage the watcher list.');
  const at = issue.watchers.indexOf(id);
  if (at >= 0) issue.watchers.splice(at, 1);
  return noContent();
}

const NOTIFY = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .looseObject({
      reporter: z.boolean().optional(),
      assignee: z.boolean().optional(),
      watchers: z.boolean().optional(),
      voters: z.boolean().optional(),
      users: z.array(z.looseObject({ accountId: z.string() })).optional(),
      groups: z.array(z.looseObject({ name: z.string().optional(), groupId: z.string().optional() })).optional(),
      groupIds: z.array(z.string()).optional(),
    })
    .optional(),
});

/** Nobody gets mail about what they did themselves, nor about an issue they cannot see (customers see their own). */
function notify(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const body = call.read(NOTIFY);
  const { store } = call.site;
  const to = body.to ?? {};
  const groups = store.groups.filter(
    (group) =>
      (to.groups ?? []).some((one) => one.name === group.name || one.groupId === group.groupId) ||
      (to.groupIds ?? []).includes(group.groupId),
  );
  const unknown = (to.users ?? []).find((one) => store.user(one.accountId) === undefined);
  if (unknown !== undefined) throw jiraError(400, `The user with account ID ${unknown.accountId} does not exist.`);
  const all = [
    ...(to.reporter === true && issue.reporter !== null ? [issue.reporter] : []),
    ...(to.assignee === true && issue.assignee !== null ? [issue.assignee] : []),
    ...(to.watchers === true ? issue.watchers : []),
    ...(to.users ?? []).map((one) => one.accountId),
    ...groups.flatMap((group) => group.members),
  ];
  const recipients = [...new Set(all)].filter((id) => id !== call.actor.accountId);
  if (recipients.length === 0) throw jiraError(400, 'No recipients were defined for notification.');
  store.notifications.push({
    at: call.site.now(),
    issueKey: issue.key,
    subject: body.subject ?? `(${issue.key}) ${issue.summary}`,
    textBody: body.textBody ?? '',
    htmlBody: body.htmlBody ?? '',
    by: call.actor.accountId,
    to: recipients,
  });
  return noContent();
}

const END = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const LINK = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: END,
  outwardIssue: END,
});

function link(call: Call) {
  const body = call.read(LINK);
  const type = LINK_TYPES.find((one) => one.id === body.type.id || one.name === body.type.name);
  if (type === undefined) throw jiraError(404, `No issue link type with name '${body.type.name ?? body.type.id ?? ''}' found.`);
  const end = (one: z.infer<typeof END>) => issueFor(call, one.id ?? one.key ?? '');
  const inward = end(body.inwardIssue);
  const outward = end(body.outwardIssue);
  demand(call, inward, 'LINK_ISSUES', 'You do not have permission to link issues in this project.');
  const { store } = call.site;
  if (!store.links.some((one) => one.typeId === type.id && one.inwardIssueId === inward.id && one.outwardIssueId === outward.id))
    store.addLink({ id: store.nextId('link'), typeId: type.id, inwardIssueId: inward.id, outwardIssueId: outward.id });
  return { status: 201, headers: {}, body: null };
}

const linkType = (call: Call, id: string) => ({ ...byId(LINK_TYPES, id), self: call.url(`/rest/api/3/issueLinkType/${id}`) });

function linked(call: Call, issue: IssueRecord) {
  const { baseUrl } = call.site;
  const fields = {
    summary: issue.summary,
    status: statusShape(baseUrl, issue.statusId),
    priority: priorityShape(baseUrl, issue.priorityId),
    issuetype: issueTypeShape(baseUrl, issue.issueTypeId),
  };
  return { id: issue.id, key: issue.key, self: `${baseUrl}/rest/api/3/issue/${issue.id}`, fields };
}

function findLink(call: Call) {
  const found = call.site.store.links.find((one) => one.id === call.param('linkId'));
  if (found === undefined) throw jiraError(404, `No issue link with id '${call.param('linkId')}' exists.`);
  return { found, inward: issueFor(call, found.inwardIssueId), outward: issueFor(call, found.outwardIssueId) };
}

export const COLLABORATION_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/issue/{issueIdOrKey}/watchers', watchers],
  ['POST /rest/api/3/issue/{issueIdOrKey}/watchers', watch],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/watchers', unwatch],
  ['POST /rest/api/3/issue/{issueIdOrKey}/notify', notify],
  ['POST /rest/api/3/issueLink', link],
  [
    'GET /rest/api/3/issueLink/{linkId}',
    (call) => {
      const { found, inward, outward } = findLink(call);
      return ok({
        id: found.id,
        self: call.url(`/rest/api/3/issueLink/${found.id}`),
        type: linkType(call, found.typeId),
        inwardIssue: linked(call, inward),
        outwardIssue: linked(call, outward),
      });
    },
  ],
  [
    'DELETE /rest/api/3/issueLink/{linkId}',
    (call) => {
      const { found, inward } = findLink(call);
      demand(call, inward, 'LINK_ISSUES', 'You do not have permission to link issues in this project.');
      call.site.store.removeLink(found);
      return noContent();
    },
  ],
  ['GET /rest/api/3/issueLinkType', (call) => ok({ issueLinkTypes: LINK_TYPES.map((one) => linkType(call, one.id)) })],
];
