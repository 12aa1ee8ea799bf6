import type { CaseEvent } from '../case/case-event';
import { isClosedUnanswered } from '../case/closed-unanswered';
import { confirmationVerdict } from '../case/facts/satisfaction-facts';
import type { FeedbackCase } from '../case/feedback-case';
import { isCancelledByTeam } from '../case/withdrawn';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { lifeOf } from '../sla/case-life';
import { attemptAt } from './attempts';
import { contentInstead } from './held-mark';
import { type Rating, ratingOf, ratingsOf } from './ratings';
import { type Reconsideration, reconsiderationsOf } from './reconsideration';

/** How dissatisfaction ended: never nowhere. */
export type LoopOutcome = 'recovered' | 'reconsidered' | 'accepted' | 'withdrawn' | 'open';

/** One attempt the customer was not satisfied with, and what became of it (S0-82, S3-50, S4-89). */
export interface Dissatisfaction {
  readonly attempt: number;
  /** A rating in the negative band, answers of the confirmation, or an objection. */
  readonly by: 'rating' | 'answers' | 'objection';
  readonly at: Instant;
  readonly rating: Rating | null;
  readonly handler: string | null;
  readonly outcome: LoopOutcome;
  readonly endedAt: Instant | null;
}

/** Dissatisfaction by attempt, each in exactly one of the five outcomes. */
export const loopOf = (feedbackCase: FeedbackCase, configuration: Configuration): readonly Dissatisfaction[] =>
  loopIn(feedbackCase, voicesOf(feedbackCase, configuration));

function loopIn(feedbackCase: FeedbackCase, voices: readonly (Voice | null)[]): readonly Dissatisfaction[] {
  return voices.flatMap((voice, position): Dissatisfaction[] => {
    if (voice === null || voice.good) return [];
    const { at, by, rating } = voice;
    const content = voices.slice(position + 1).find((other) => other?.good === true)?.at ?? contentAfterAll(feedbackCase, voice);
    const decided =
      decidedFor(feedbackCase, position + 1) ?? factAfter(feedbackCase, at, (event) => event.kind === 'reconsideration-decided');
    const ends: readonly (readonly [LoopOutcome, Instant | null])[] = [
      ['recovered', content],
      ['reconsidered', decided],
      ['accepted', factAfter(feedbackCase, at, (event) => event.kind === 'dissatisfaction-accepted' || isGivenUp(event))],
      ['withdrawn', factAfter(feedbackCase, at, isWithdrawal)],
    ];
    const [outcome, endedAt] = ends.find(([, end]) => end !== null) ?? (['open', null] as const);
    return [{ attempt: position + 1, by, at, rating, handler: rating?.handler ?? null, outcome, endedAt }];
  });
}

export const isLoopOpen = (loop: readonly Dissatisfaction[]): boolean => loop.some(({ outcome }) => outcome === 'open');

/**
 * One word for a case, as figures count it: open before accepted before withdrawn before reconsidered before recovered; `null` where the customer was
 * never dissatisfied. Who asks for reconsideration without a word before is (S4-89), though only what was said
 * opens the loop; who never meant to ask is not.
 */
export function outcomeOf(feedbackCase: FeedbackCase, configuration: Configuration): LoopOutcome | null {
  const voices = voicesOf(feedbackCase, configuration);
  const loop = loopIn(feedbackCase, voices);
  const asked = reconsiderationsOf(feedbackCase).filter((request) => !loop.some(({ attempt }) => attempt === request.attempt));
  const outcomes = new Set([
    ...loop.map(({ outcome }) => outcome),
    ...asked
      .filter(({ endedBy }) => endedBy !== 'not-meant')
      .map((request) => (voices.slice(request.attempt).some((voice) => voice?.good === true) ? 'recovered' : requestOutcome(request))),
  ]);
  return (['open', 'accepted', 'withdrawn', 'reconsidered', 'recovered'] as const).find((outcome) => outcomes.has(outcome)) ?? null;
}

function requestOutcome({ state, endedBy }: Reconsideration): LoopOutcome {
  if (state === 'decided') return 'reconsidered';
  return endedBy === 'satisfied' ? 'recovered' : endedBy === 'withdrawn' || endedBy === 'taken-back' ? 'withdrawn' : 'open';
}

interface Voice {
  readonly good: boolean;
  readonly by: Dissatisfaction['by'];
  readonly at: Instant;
  readonly rating: Rating | null;
}

/** What was said of each attempt, in their order. */
function voicesOf(feedbackCase: FeedbackCase, configuration: Configuration): readonly (Voice | null)[] {
  const ratings = ratingsOf(feedbackCase, configuration);
  return lifeOf(feedbackCase).attempts.map(({ number, resolved, ended }) =>
    voiceOf(feedbackCase, number, ratingOf(ratings, number), resolved?.index ?? ended?.index),
  );
}

/** What the customer says of an attempt; `null` where nothing was said. The rating that counts weighs more than the answers. */
function voiceOf(feedbackCase: FeedbackCase, attempt: number, rating: Rating | null, resolved: number | undefined): Voice | null {
  if (resolved === undefined) return null;
  const said = feedbackCase.events.filter((_, index) => index > resolved && attemptAt(feedbackCase, index) === attempt);
  const objected = said.find((event) => event.kind === 'objected');
  const answered = said.findLast((event) => event.kind === 'confirmed');
  const doubts = answered?.kind === 'confirmed' && confirmationVerdict(answered) !== 'confirmed';
  if (rating?.band === 'negative') return { good: false, by: 'rating', at: rating.at, rating };
  if (objected !== undefined) return { good: false, by: 'objection', at: objected.at, rating };
  if (answered !== undefined && doubts) return { good: false, by: 'answers', at: answered.at, rating };
  const at = rating?.at ?? answered?.at;
  return at === undefined ? null : { good: true, by: 'rating', at, rating };
}

/** A mark that the customer took back in words, before anything came of it. */
function contentAfterAll({ events }: FeedbackCase, { at, by }: Voice): Instant | null {
  const index = by === 'rating' ? events.findLastIndex((event) => event.kind === 'rated' && event.at === at) : -1;
  const mark = events[index];
  return mark === undefined ? null : contentInstead(mark, events.slice(index + 1));
}

const factAfter = (feedbackCase: FeedbackCase, at: Instant, is: (event: CaseEvent) => boolean): Instant | null =>
  feedbackCase.events.find((event) => event.at >= at && is(event))?.at ?? null;

/** Reconsidered is reconsidered: another mark for the same result opens nothing again; who does not agree objects (S4-89, S4-90). */
function decidedFor(feedbackCase: FeedbackCase, attempt: number): Instant | null {
  const { events } = feedbackCase;
  const asked = events.findIndex(
    (event, index) => event.kind === 'reconsideration-requested' && attemptAt(feedbackCase, index) === attempt,
  );
  return asked < 0 ? null : (events.find((event, index) => index > asked && event.kind === 'reconsideration-decided')?.at ?? null);
}

/** Who says nothing of the new result gives it up, and what no honest feedback is ends: the record says how. That the team cancels it ends no dissatisfaction. */
const isGivenUp = (event: CaseEvent): boolean =>
  (event.kind === 'cancelled' && !isWithdrawal(event) && !isCancelledByTeam(event)) || isClosedUnanswered(event);

/** Given up by the customer, who owes nobody a reason: nobody of the team answered for it. */
const isWithdrawal = (event: CaseEvent): boolean => event.kind === 'cancelled' && event.because === 'withdrawn';
