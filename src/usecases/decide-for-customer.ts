import type { CaseEvent } from '../domain/case/case-event';
import { type AnswerSource, confirmationVerdict, type Heard } from '../domain/case/facts/satisfaction-facts';
import { judgedAttempt, judgedHandlers, ratedPeople } from '../domain/satisfaction/attempts';
import { isLoopOpen, loopOf } from '../domain/satisfaction/loop';
import { isBeingReconsidered } from '../domain/satisfaction/reconsideration';
import type { Decision, Situation } from './decide-agent-fact';
import {
  type Answers,
  confirmationFacts,
  objectionFacts,
  type RatingInput,
  ratingFacts,
  reconsiderationFacts,
} from './decide-satisfaction';
import { Refused } from './refused';

/** Said to whoever enters it: a customer is told to wait for the question, who writes it down is told where it goes. */
export function refuseWithoutResult({ feedbackCase }: Situation): void {
  if (judgedAttempt(feedbackCase) === null) throw new Refused('not-possible-now', 'no-result-yet');
}

/** How what an agent writes down reached us; the portal and the link are the customer's own hands. */
export type HeardBy = Exclude<AnswerSource, 'portal' | 'link'>;

/** A rating taken by phone, on paper, by e-mail or on site (S3-21, S4-152), never by who is rated. */
export const enterRating =
  (input: RatingInput & { readonly source: HeardBy }): Decision =>
  (situation) => {
    if (ratedPeople(situation.feedbackCase).has(situation.by)) throw new Refused('not-permitted', 'own-rating');
    refuseWithoutResult(situation);
    return ratingFacts(situation, input, input.source);
  };

/**
 * Answers taken by one of the methods of the profile; the handler may ask them (S0-73, S2-33), but that a customer who was not
 * satisfied, or asked for reconsideration, is so now is heard by somebody else: it makes of a bad mark of the own work a recovered one.
 */
export const enterConfirmation =
  (input: { readonly answers: Answers; readonly method: string; readonly comment?: string | undefined }): Decision =>
  (situation) => {
    const methods = situation.configuration.profile.confirmation?.methods ?? null;
    if (methods !== null && !methods.some(({ id }) => id === input.method)) throw new Refused('invalid-input', 'confirmation-method');
    refuseWithoutResult(situation);
    const { feedbackCase, configuration, by } = situation;
    const facts = confirmationFacts(situation, input.answers, input.method, input.comment);
    const isGood = facts.some((fact) => fact.kind === 'confirmed' && confirmationVerdict(fact) === 'confirmed');
    const isContested = isLoopOpen(loopOf(feedbackCase, configuration)) || isBeingReconsidered(feedbackCase);
    if (isGood && isContested && ratedPeople(feedbackCase).has(by)) throw new Refused('not-permitted', 'own-rating');
    return facts;
  };

/** An appeal the customer made orally or on paper, written down in the customer's words (S4-88…S4-91); who handled it may hear it. */
export const enterAppeal =
  (input: { readonly what: 'objection' | 'reconsideration'; readonly reason: string; readonly heard: Heard }): Decision =>
  (situation) =>
    (input.what === 'objection' ? objectionFacts : reconsiderationFacts)(situation, input.reason, input.heard);

/** It ends although the customer is not satisfied: a supervisor says why, not who handled it. */
export const acceptDissatisfaction =
  (input: { readonly reason: string; readonly isSupervisor: boolean }): Decision =>
  (situation) => {
    const { feedbackCase, configuration, at, by } = situation;
    if (!input.isSupervisor) throw new Refused('not-permitted', 'supervisors-only');
    if (judgedHandlers(feedbackCase).has(by)) throw new Refused('not-permitted', 'own-rating');
    if (!isLoopOpen(loopOf(feedbackCase, configuration))) throw new Refused('not-possible-now', 'nothing-to-accept');
    const accepted: CaseEvent = { kind: 'dissatisfaction-accepted', at, by, reason: input.reason };
    return [accepted];
  };
