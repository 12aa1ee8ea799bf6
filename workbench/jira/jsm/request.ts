/** `request`: what customers raise and agents raise for them. */
import * as z from 'zod';
import { agentOnly, isAgent, requestFor } from '../access';
import { type Call, created, jsmError, noContent, ok, type Route } from '../call';
import { causeOf } from '../change/events';
import type { PlannedChange } from '../change/field-types';
import { PARTICIPANTS_FIELD, REQUEST_TYPE_FIELD } from '../change/fields';
import { MAX_TEXT, summaryFault } from '../change/system-fields';
import { applyChanges, createIssue, planChanges, record } from '../change/write-issue';
import { isAdf, textToAdf } from '../model/adf';
import { canUsePortal } from '../model/permissions';
import type { IssueRecord, ProjectRecord, UserRecord } from '../model/records';
import { jsmUser } from '../shape/user';
import { jsmPage } from './page';
import { requestShape, requestStatus } from './request-shape';

const BODY = z.looseObject({
  serviceDeskId: z.string().optional(),
  requestTypeId: z.string().optional(),
  requestFieldValues: z.record(z.string(), z.unknown()).optional(),
  requestParticipants: z.array(z.string()).optional(),
  raiseOnBehalfOf: z.string().optional(),
  isAdfRequest: z.boolean().optional(),
  channel: z.string().optional(),
});
type Body = z.infer<typeof BODY>;

/** Fields every request type of the site has; others must be fields of Jira. */
const TEXT_FIELDS = new Set(['summary', 'description']);

function create(call: Call) {
  const body = call.read(BODY);
  const { store } = call.site;
  const project = store.serviceDesk(body.serviceDeskId ?? '');
  if (project === undefined) throw jsmError(400, 'The service desk does not exist.', 'sd.request.create.error.servicedesk');
  if (!canUsePortal(store, call.actor.accountId, project))
    throw jsmError(403, 'You do not have permission to create a request in this service desk.', 'sd.request.create.error.permission');
  const type = project.requestTypes.find((one) => one.id === body.requestTypeId);
  if (type === undefined)
    throw jsmError(400, 'The request type does not exist in this service desk.', 'sd.request.create.error.requesttype');
  const reporter = customer(call, project, body);
  const { planned } = fieldsOf(call, project, body, type.id);
  const channel = call.as.kind === 'user' && call.actor.accountId === reporter ? 'portal' : 'api';
  const issue = createIssue(call, {
    project,
    channel: body.channel ?? channel,
    reporter,
    planned,
    properties: {},
    issueTypeId: type.issueTypeId,
  });
  return created(requestShape(call, issue, []));
}

/** Whose request it is; raising for somebody else is for agents and the app. */
function customer(call: Call, project: ProjectRecord, body: Body): string {
  if (body.raiseOnBehalfOf === undefined || body.raiseOnBehalfOf === call.actor.accountId) return call.actor.accountId;
  agentOnly(call, project);
  const { store } = call.site;
  const user = store.users().find((one) => one.accountId === body.raiseOnBehalfOf || one.emailAddress === body.raiseOnBehalfOf);
  if (user === undefined || !canUsePortal(store, user.accountId, project))
    throw jsmError(
      400,
      `The customer '${body.raiseOnBehalfOf}' is not a customer of this service desk.`,
      'sd.request.create.error.raiseonbehalfof',
    );
  return user.accountId;
}

function fieldsOf(call: Call, project: ProjectRecord, body: Body, requestTypeId: string): { planned: PlannedChange[] } {
  const values = body.requestFieldValues ?? {};
  const fault = summaryFault(values.summary);
  if (fault !== null) throw jsmError(400, fault, 'sd.request.create.error.summary');
  const other = Object.fromEntries(Object.entries(values).filter(([key]) => !TEXT_FIELDS.has(key)));
  try {
    const planned = planChanges(call, project, null, {
      fields: {
        ...other,
        summary: values.summary,
        description: description(values.description, body.isAdfRequest === true),
        [REQUEST_TYPE_FIELD]: requestTypeId,
        [PARTICIPANTS_FIELD]: (body.requestParticipants ?? []).map((accountId) => ({ accountId })),
      },
    });
    return { planned };
  } catch (refused) {
    throw asJsm(refused);
  }
}

/** Plain text, or ADF when the caller says so. */
function description(value: unknown, adf: boolean): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (adf && isAdf(value)) return value;
  if (adf || typeof value !== 'string')
    throw jsmError(400, 'The description is not in the expected format.', 'sd.request.create.error.description');
  if (value.length > MAX_TEXT)
    throw jsmError(
      400,
      `The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT} characters.`,
      'sd.request.create.error.description',
    );
  return textToAdf(value);
}

/** The platform's error in JSM's shape. */
function asJsm(refused: unknown): unknown {
  if (!(refused instanceof Error) || !('body' in refused)) return refused;
  const { errorMessages = [], errors = {} } = refused.body as { errorMessages?: string[]; errors?: Record<string, string> };
  return jsmError(
    400,
    [...errorMessages, ...Object.entries(errors).map(([field, text]) => `${field}: ${text}`)].join(' '),
    'sd.request.create.error.field',
  );
}

const time = (issue: IssueRecord) => issue.created;

function list(call: Call) {
  const { store } = call.site;
  const { accountId } = call.actor;
  const ownership = call.list('requestOwnership');
  const closed = call.query.get('requestStatus');
  const desk = call.query.get('serviceDeskId');
  const type = call.query.get('requestTypeId');
  const term = (call.query.get('searchTerm') ?? '').toLowerCase();
  const wants = (kind: string) => ownership.length === 0 || ownership.includes(kind);
  const found = store.projects
    .filter((project) => (desk === null || project.serviceDeskId === desk) && canUsePortal(store, accountId, project))
    .flatMap((project) => store.issuesOf(project.id))
    .filter((issue) => issue.requestTypeId !== null && (type === null || issue.requestTypeId === type))
    .filter(
      (issue) =>
        (wants('OWNED_REQUESTS') && issue.reporter === accountId) ||
        (wants('PARTICIPATED_REQUESTS') && issue.participants.includes(accountId)) ||
        (ownership.includes('ALL_REQUESTS') && (issue.reporter === accountId || issue.participants.includes(accountId))),
    )
    .filter((issue) => closed === null || closed === 'ALL_REQUESTS' || (closed === 'CLOSED_REQUESTS') === (issue.resolutionId !== null))
    .filter((issue) => issue.summary.toLowerCase().includes(term))
    .sort((a, b) => time(b) - time(a) || Number(b.id) - Number(a.id));
  return jsmPage(call, found, (issue) => requestShape(call, issue, call.list('expand')));
}

function status(call: Call) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  return jsmPage(call, [...issue.statusSpans].reverse(), (span) => requestStatus(span));
}

function participants(call: Call) {
  return participantPage(call, requestFor(call, call.param('issueIdOrKey')));
}

function participantPage(call: Call, issue: IssueRecord) {
  const users = issue.participants.map((id) => call.site.store.user(id)).filter((one): one is UserRecord => one !== undefined);
  return jsmPage(call, users, (one) => jsmUser(call.site.baseUrl, one));
}

function changeParticipants(call: Call, verb: 'add' | 'remove') {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  const project = call.site.store.projectOf(issue);
  if (issue.reporter !== call.actor.accountId && !isAgent(call, project))
    throw jsmError(403, 'You do not have permission to change the participants of this request.', 'sd.participants.permission');
  const body = call.read(z.looseObject({ accountIds: z.array(z.string()).optional() }));
  const operations = (body.accountIds ?? []).map((accountId) => ({ [verb]: { accountId } }));
  const stranger = (body.accountIds ?? []).find((id) => call.site.store.user(id) === undefined);
  if (stranger !== undefined) throw jsmError(400, `The user '${stranger}' does not exist.`, 'sd.participants.unknown');
  record(causeOf(call), issue, applyChanges(issue, planChanges(call, project, issue, { update: { [PARTICIPANTS_FIELD]: operations } })));
  return participantPage(call, issue);
}

function notifications(call: Call, on: boolean) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  const at = issue.muted.indexOf(call.actor.accountId);
  if (on && at >= 0) issue.muted.splice(at, 1);
  if (!on && at < 0) issue.muted.push(call.actor.accountId);
  return noContent();
}

const ONE = '/rest/servicedeskapi/request/{issueIdOrKey}';
export const REQUEST_ROUTES: readonly Route[] = [
  ['POST /rest/servicedeskapi/request', create],
  ['GET /rest/servicedeskapi/request', list],
  [`GET ${ONE}`, (call) => ok(requestShape(call, requestFor(call, call.param('issueIdOrKey')), call.list('expand')))],
  [`GET ${ONE}/status`, status],
  [`GET ${ONE}/participant`, participants],
  [`POST ${ONE}/participant`, (call) => changeParticipants(call, 'add')],
  [`DELETE ${ONE}/participant`, (call) => changeParticipants(call, 'remove')],
  [
    `GET ${ONE}/notification`,
    (call) => ok({ subscribed: !requestFor(call, call.param('issueIdOrKey')).muted.includes(call.actor.accountId) }),
  ],
  [`PUT ${ONE}/notification`, (call) => notifications(call, true)],
  [`DELETE ${ONE}/notification`, (call) => notifications(call, false)],
];
