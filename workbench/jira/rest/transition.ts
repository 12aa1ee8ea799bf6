/** Transitions and the changelog. */
import * as z from 'zod';
import { issueFor } from '../access';
import { type Call, jiraError, noContent, ok, type Route } from '../call';
import { causeOf } from '../change/events';
import { refusalOf } from '../change/validate-transition';
import { addComment, transition, transitionsOf } from '../change/write-comment';
import { applyChanges, planChanges } from '../change/write-issue';
import type { IssueRecord } from '../model/records';
import { RESOLUTIONS } from '../model/statuses';
import { statusShape } from '../shape/config';
import { historyShape } from '../shape/issue';
import { commentBody } from './bodies';

function list(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const only = call.query.get('transitionId');
  const moves = call.may(call.site.store.projectOf(issue), 'TRANSITION_ISSUES') ? transitionsOf(issue) : [];
  return ok({
    expand: 'transitions',
    transitions: moves
      .filter((one) => only === null || one.id === only)
      .map((one) => ({
        id: one.id,
        name: one.name,
        to: statusShape(call.site.baseUrl, one.to.id),
        hasScreen: false,
        isGlobal: false,
        isInitial: false,
        isAvailable: true,
        isConditional: false,
      })),
  });
}

const BODY = z.looseObject({
  transition: z.looseObject({ id: z.union([z.string(), z.number()]).optional(), name: z.string().optional() }),
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
});

function perform(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const body = call.read(BODY);
  if (body.transition.id === undefined) throw jiraError(400, "Missing 'transition' identifier");
  const move = transitionsOf(issue).find((one) => one.id === String(body.transition.id));
  if (move === undefined || !call.may(call.site.store.projectOf(issue), 'TRANSITION_ISSUES'))
    throw jiraError(
      400,
      `It seems that you have tried to perform a workflow operation (${String(body.transition.id)}) that is not valid for the current state of this issue ${issue.key}.`,
    );
  const refused = refusalOf(call.site, issue, move);
  if (refused !== null) throw jiraError(400, refused);
  const wanted = body.fields?.resolution as { id?: unknown; name?: unknown } | undefined;
  const resolution =
    wanted === undefined
      ? null
      : RESOLUTIONS.find((one) => (wanted.id === undefined ? one.name === wanted.name : one.id === String(wanted.id)));
  if (resolution === undefined) throw jiraError(400, '', { resolution: 'Resolution is invalid.' });
  const planned = planChanges(call, call.site.store.projectOf(issue), issue, body, ['resolution', 'comment']);
  const comments = (body.update?.comment ?? []).flatMap(({ add }) => (add === undefined ? [] : [commentBody(call, add)]));
  const cause = causeOf(call);
  transition(cause, issue, move, resolution?.id ?? null, applyChanges(issue, planned));
  for (const comment of comments) addComment(call, issue, comment);
  return noContent();
}

function changelog(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const startAt = call.number('startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = call.number('maxResults', 100, 100);
  const values = issue.history.slice(startAt, startAt + maxResults).map((one) => historyShape(call.site, one));
  return ok({
    self: call.url(`/rest/api/3/issue/${issue.key}/changelog?startAt=${startAt}&maxResults=${maxResults}`),
    maxResults,
    startAt,
    total: issue.history.length,
    isLast: startAt + values.length >= issue.history.length,
    values,
  });
}

const BULK = z.looseObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
});

function bulkChangelog(call: Call) {
  const body = call.read(BULK);
  const { store } = call.site;
  const seen = body.issueIdsOrKeys
    .map((one) => store.issue(one))
    .filter((one): one is IssueRecord => one !== undefined && call.may(store.projectOf(one), 'BROWSE_PROJECTS'));
  const rows = [...new Set(seen)].flatMap((issue) =>
    issue.history
      .map((one) =>
        body.fieldIds === undefined ? one : { ...one, items: one.items.filter((item) => body.fieldIds?.includes(item.fieldId)) },
      )
      .filter((one) => one.items.length > 0)
      .map((one) => ({ issue, one })),
  );
  const from = body.nextPageToken === undefined ? 0 : Number(body.nextPageToken);
  const page = rows.slice(from, from + (body.maxResults ?? 1000));
  const groups = new Map<string, unknown[]>();
  for (const { issue, one } of page) groups.set(issue.id, [...(groups.get(issue.id) ?? []), historyShape(call.site, one)]);
  const next = from + page.length;
  return ok({
    issueChangeLogs: [...groups].map(([issueId, changeHistories]) => ({ issueId, changeHistories })),
    ...(next < rows.length ? { nextPageToken: String(next) } : {}),
  });
}

export const TRANSITION_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/issue/{issueIdOrKey}/transitions', list],
  ['POST /rest/api/3/issue/{issueIdOrKey}/transitions', perform],
  ['GET /rest/api/3/issue/{issueIdOrKey}/changelog', changelog],
  ['POST /rest/api/3/changelog/bulkfetch', bulkChangelog],
];
