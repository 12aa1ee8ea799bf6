import type { CaseEvent } from '../domain/case/case-event';
import type { AnswerSource, Heard } from '../domain/case/facts/satisfaction-facts';
import type { FeedbackCase } from '../domain/case/feedback-case';
import type { Configuration } from '../domain/profile/configuration';
import { handlerOf, handlersEver, judgedAttempt } from '../domain/satisfaction/attempts';
import { bandOf } from '../domain/satisfaction/band';
import { type CustomerMay, customerMay } from '../domain/satisfaction/customer-may';
import { HELD_MS, markBehind } from '../domain/satisfaction/held-mark';
import { questionsOf, verdictOf } from '../domain/satisfaction/questions';
import { type Rating, ratingOf, ratingsOf } from '../domain/satisfaction/ratings';
import { isOn, scaleOfAnswer } from '../domain/satisfaction/scale';
import { type Discontent, isHandledAgain } from '../domain/satisfaction/what-follows';
import { WHY_NOT, type WhyNot } from '../domain/satisfaction/why-not';
import type { Situation } from './decide-agent-fact';
import { Refused } from './refused';

/** A case as its customer looks at it. */
export interface CustomerSituation extends Voiced {
  /** The person is an agent of the project: nobody rates the own work (peers.md section 9). */
  readonly isAgent: boolean;
}

/** What a voice of the customer needs to be recorded, whoever brings it. */
export type Voiced = Omit<Situation, 'revision'>;

/** Yes or no to each question: in the profile's order, or by the ids of the questions. */
export type Answers = readonly boolean[] | Readonly<Record<string, boolean>>;

export type CustomerDecision = (situation: CustomerSituation) => readonly CaseEvent[];

export interface RatingInput {
  readonly rating: number | string;
  readonly dimensions?: Readonly<Record<string, number | string>> | undefined;
  readonly comment?: string | undefined;
  /** The customer is asked next what was wrong: what follows from a low mark waits for it a moment, and the mark counts at once. */
  readonly wordsFollow?: boolean | undefined;
}

/** A rating of the present result; a later one takes its place. A low one sets going what the profile says (S1-31, S3-14, S3-50, S4-150). */
export const rateCase =
  (input: RatingInput): CustomerDecision =>
  (situation) => {
    refuseOwn(situation);
    return ratingFacts(situation, input, 'portal');
  };

/** A rating with its source, and what follows from it; nothing when it is the rating that counts already. */
export function ratingFacts(situation: Voiced, input: RatingInput, source: AnswerSource): readonly CaseEvent[] {
  const { feedbackCase, configuration, at, by } = situation;
  const behind = markBehind(feedbackCase, configuration);
  if (behind?.value === input.rating && input.comment !== undefined) return explainFacts(behind, input.comment, situation);
  refuseUnless(situation, 'rate');
  checkRating(configuration, input);
  const { attempt, handler } = judged(feedbackCase);
  const before = ratingOf(ratingsOf(feedbackCase, configuration), attempt);
  const dimensions = input.dimensions ?? {};
  const same =
    before !== null &&
    before.value === input.rating &&
    before.comment === (input.comment ?? null) &&
    JSON.stringify(before.dimensions) === JSON.stringify(dimensions);
  if (same) return [];
  const isLow = bandOf(configuration.profile, input.rating) === 'negative';
  const isHeld = isLow && input.wordsFollow === true && input.comment === undefined;
  const rated: CaseEvent = {
    kind: 'rated',
    at,
    by,
    rating: input.rating,
    ...(Object.keys(dimensions).length === 0 ? {} : { dimensions }),
    ...(input.comment === undefined ? {} : { comment: input.comment }),
    source,
    attempt,
    handler,
    ...(isHeld ? { settlesAt: at + HELD_MS } : {}),
  };
  return isLow && !isHeld ? [rated, ...follow(situation, 'dissatisfied')] : [rated];
}

/** What was wrong, told when the second handling had begun already: it belongs to the mark and begins nothing again. */
function explainFacts(mark: Rating, comment: string, { at, by }: Voiced): readonly CaseEvent[] {
  if (mark.comment === comment) return [];
  if (mark.comment !== null) throw refusal('not-possible-now', 'not-resolved', '');
  return [{ kind: 'rating-explained', at, by, attempt: mark.attempt, comment }];
}

/** Answers to the profile's questions, in its order or by their ids (S0-72, S2-33, S4-122). */
export const confirmResolution =
  (input: { readonly answers: Answers; readonly comment?: string | undefined }): CustomerDecision =>
  (situation) => {
    refuseOwn(situation);
    return confirmationFacts(situation, input.answers, 'system', input.comment);
  };

/** The answers with how they were taken (S0-73), and what follows from them. */
export function confirmationFacts(situation: Voiced, given: Answers, method: string, comment: string | undefined): readonly CaseEvent[] {
  const { feedbackCase, configuration, at, by } = situation;
  refuseUnless(situation, 'confirm');
  const questions = questionsOf(configuration.profile);
  const inOrder: readonly (boolean | undefined)[] = isList(given)
    ? given
    : questions.map(({ id }) => (Object.hasOwn(given, id) ? given[id] : undefined));
  const answers = inOrder.filter((answer) => answer !== undefined);
  if (answers.length !== questions.length || inOrder.length !== questions.length) throw refusal('invalid-input', 'answers', 'answers');
  const { attempt } = judged(feedbackCase);
  const last = feedbackCase.events.findLast((event) => event.kind === 'confirmed');
  if (last?.kind === 'confirmed' && last.attempt === attempt && JSON.stringify(last.answers) === JSON.stringify(answers)) return [];
  const verdict = verdictOf(questions, answers);
  const confirmed: CaseEvent = {
    kind: 'confirmed',
    at,
    by,
    answers,
    verdict,
    method,
    attempt,
    ...(comment === undefined ? {} : { comment }),
  };
  return verdict === 'confirmed' ? [confirmed] : [confirmed, ...follow(situation, verdict)];
}

/** An objection to the result asks for a new handling; during the handling it is heard and recorded (S4-88, S4-89). */
export const objectToResult =
  (input: { readonly reason: string }): CustomerDecision =>
  (situation) => {
    refuseOwn(situation);
    return objectionFacts(situation, input.reason);
  };

/** The objection, whoever writes it down, and what follows from it. */
export function objectionFacts(situation: Voiced, reason: string, heard?: Heard): readonly CaseEvent[] {
  refuseUnless(situation, 'object');
  const { feedbackCase, at, by } = situation;
  const result = judgedAttempt(feedbackCase);
  const attempt = result?.attempt.number ?? feedbackCase.attempt;
  if (wasHeard(feedbackCase, by, reason)) return [];
  const objected: CaseEvent = { kind: 'objected', at, by, reason, attempt, ...(heard === undefined ? {} : { heard }) };
  return result === null ? [objected] : [objected, ...follow(situation, 'objection')];
}

/** The same words again before there is another result, as by a double click: the first has opened the case again already. */
function wasHeard({ events }: Voiced['feedbackCase'], by: string, reason: string): boolean {
  const last = events.findLast(({ kind }) => kind === 'objected' || kind === 'resolved' || kind === 'closed');
  return last?.kind === 'objected' && last.by === by && last.reason === reason;
}

/** S4-90: once for each result, within the window. */
export const requestReconsideration =
  (input: { readonly reason: string }): CustomerDecision =>
  (situation) => {
    refuseOwn(situation);
    return reconsiderationFacts(situation, input.reason);
  };

export function reconsiderationFacts(situation: Voiced, reason: string, heard?: Heard): readonly CaseEvent[] {
  refuseUnless(situation, 'reconsider');
  const { at, by } = situation;
  return [{ kind: 'reconsideration-requested', at, by, reason, ...(heard === undefined ? {} : { heard }) }];
}

export const withdrawCase =
  (input: { readonly reason?: string | undefined }): CustomerDecision =>
  (situation) => {
    refuseOwn(situation);
    refuseUnless(situation, 'withdraw');
    const { at, by } = situation;
    return [{ kind: 'cancelled', at, by, because: 'withdrawn', ...(input.reason === undefined ? {} : { reason: input.reason }) }];
  };

/** Refuses what is not on a scale of the profile or none of its dimensions (S3-19, S4-153…S4-157), with its place. */
export function checkRating({ profile }: Configuration, input: RatingInput): void {
  const scale = scaleOfAnswer(profile, input.rating);
  if (scale === null) throw refusal('invalid-input', 'scale', 'rating');
  const asked = profile.surveys?.dimensions ?? [];
  for (const [id, answer] of Object.entries(input.dimensions ?? {})) {
    if (!asked.some((dimension) => dimension.id === id) || !isOn(scale, answer))
      throw refusal('invalid-input', 'dimension', `dimensions.${id}`);
  }
}

/** The second handling is a new attempt with its own promise (S3-50). */
function follow({ feedbackCase, configuration, at }: Voiced, discontent: Discontent): readonly CaseEvent[] {
  const open = judgedAttempt(feedbackCase) === null;
  return open || !isHandledAgain(feedbackCase, configuration.profile, discontent)
    ? []
    : [{ kind: 'reopened', at, by: null, because: discontent }];
}

/** Before anything else: whoever handles it learns nothing more by trying. */
function refuseOwn({ feedbackCase, by, isAgent }: CustomerSituation): void {
  if (isAgent || handlersEver(feedbackCase).has(by)) throw refusal('not-permitted', 'own-case', '');
}

function refuseUnless({ feedbackCase, configuration, at }: Voiced, what: keyof CustomerMay): void {
  const why = customerMay(feedbackCase, configuration, at)[what];
  if (why !== null) throw refusal('not-possible-now', why, '');
}

const judged = (feedbackCase: FeedbackCase): { readonly attempt: number; readonly handler: string | null } => {
  const result = judgedAttempt(feedbackCase);
  if (result === null) throw refusal('not-possible-now', 'not-resolved', '');
  return { attempt: result.attempt.number, handler: handlerOf(feedbackCase, result.attempt) };
};

const refusal = (reason: 'not-permitted' | 'not-possible-now' | 'invalid-input', why: WhyNot, path: string): Refused =>
  new Refused(reason, why, { path, text: WHY_NOT[why] });

const isList = (answers: Answers): answers is readonly boolean[] => Array.isArray(answers);
