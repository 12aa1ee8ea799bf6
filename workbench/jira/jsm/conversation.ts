/** Comments, transitions and feedback of a request. */
import * as z from 'zod';
import { isAgent, requestFor } from '../access';
import { type Call, created, jsmError, noContent, ok, type Route } from '../call';
import { causeOf } from '../change/events';
import { MAX_TEXT } from '../change/system-fields';
import { refusalOf } from '../change/validate-transition';
import { addComment, transition } from '../change/write-comment';
import { textToAdf } from '../model/adf';
import type { IssueRecord } from '../model/records';
import { jsmPage } from './page';
import { jsmComment, movesFor, visibleComments } from './request-shape';

function comments(call: Call) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  const showPublic = call.flag('public', true);
  const showInternal = call.flag('internal', true);
  const shown = visibleComments(call, issue).filter((one) => (one.public ? showPublic : showInternal));
  return jsmPage(call, shown, (one) => jsmComment(call, issue, one, call.list('expand')));
}

function comment(call: Call) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  const found = visibleComments(call, issue).find((one) => one.id === call.param('commentId'));
  if (found === undefined)
    throw jsmError(404, 'The comment does not exist or you do not have permission to see it.', 'sd.comment.not.found');
  return ok(jsmComment(call, issue, found, call.list('expand')));
}

/** A body of plain text, and who it is for; only the team may write internally. */
function text(call: Call, issue: IssueRecord, body: string, isPublic: boolean) {
  if (body.trim() === '') throw jsmError(400, 'The comment body must not be empty.', 'sd.comment.empty');
  if (body.length > MAX_TEXT)
    throw jsmError(400, `The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT} characters.`, 'sd.comment.too.long');
  if (!isPublic && !isAgent(call, call.site.store.projectOf(issue)))
    throw jsmError(403, 'You do not have permission to add an internal comment.', 'sd.comment.permission');
  return addComment(call, issue, {
    body: textToAdf(body),
    public: isPublic,
    visibility: null,
    properties: isPublic ? {} : { 'sd.public.comment': { internal: true } },
  });
}

function addOne(call: Call) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  const body = call.read(z.looseObject({ body: z.string().optional(), public: z.boolean().optional() }));
  return created(jsmComment(call, issue, text(call, issue, body.body ?? '', body.public ?? false)));
}

function moves(call: Call) {
  return jsmPage(call, movesFor(call, requestFor(call, call.param('issueIdOrKey'))), ({ id, name }) => ({ id, name }));
}

function move(call: Call) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  const body = call.read(
    z.looseObject({ id: z.string().optional(), additionalComment: z.looseObject({ body: z.string().optional() }).optional() }),
  );
  const found = movesFor(call, issue).find((one) => one.id === body.id);
  if (found === undefined)
    throw jsmError(400, `The transition '${body.id ?? ''}' is not possible for this request now.`, 'sd.transition.invalid');
  const refused = refusalOf(call.site, issue, found);
  if (refused !== null) throw jsmError(400, refused, 'sd.transition.validator');
  transition(causeOf(call), issue, found, null, []);
  if (body.additionalComment?.body !== undefined) text(call, issue, body.additionalComment.body, true);
  return noContent();
}

const feedbackShape = (issue: IssueRecord) => ({
  type: 'csat',
  rating: issue.feedback?.rating ?? 0,
  ...(issue.feedback?.comment == null ? {} : { comment: { body: issue.feedback.comment } }),
});

/** Only the person who raised the request rates it, as the description of the API says. */
function reporterOnly(call: Call, issue: IssueRecord): void {
  if (issue.reporter !== call.actor.accountId)
    throw jsmError(403, 'Only the reporter of the request may give feedback.', 'sd.feedback.permission');
}

function rate(call: Call) {
  const issue = requestFor(call, call.param('requestIdOrKey'));
  reporterOnly(call, issue);
  const body = call.read(
    z.looseObject({
      type: z.string().optional(),
      rating: z.number().int().min(1).max(5),
      comment: z.looseObject({ body: z.string().optional() }).optional(),
    }),
  );
  if (issue.resolutionId === null) throw jsmError(400, 'Feedback can be given once the request is resolved.', 'sd.feedback.not.resolved');
  issue.feedback = { rating: body.rating, comment: body.comment?.body ?? null };
  return created(feedbackShape(issue));
}

const ONE = '/rest/servicedeskapi/request/{issueIdOrKey}';
const FEEDBACK = '/rest/servicedeskapi/request/{requestIdOrKey}/feedback';
export const CONVERSATION_ROUTES: readonly Route[] = [
  [`GET ${ONE}/comment`, comments],
  [`POST ${ONE}/comment`, addOne],
  [`GET ${ONE}/comment/{commentId}`, comment],
  [`GET ${ONE}/transition`, moves],
  [`POST ${ONE}/transition`, move],
  [
    `GET ${FEEDBACK}`,
    (call) => {
      const issue = requestFor(call, call.param('requestIdOrKey'));
      if (issue.feedback === null) throw jsmError(404, 'No feedback was given for this request.', 'sd.feedback.not.found');
      return ok(feedbackShape(issue));
    },
  ],
  [`POST ${FEEDBACK}`, rate],
  [
    `DELETE ${FEEDBACK}`,
    (call) => {
      const issue = requestFor(call, call.param('requestIdOrKey'));
      reporterOnly(call, issue);
      if (issue.feedback === null) throw jsmError(404, 'No feedback was given for this request.', 'sd.feedback.not.found');
      issue.feedback = null;
      return noContent();
    },
  ],
];
