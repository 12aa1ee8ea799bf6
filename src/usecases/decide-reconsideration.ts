import type { CaseEvent } from '../domain/case/case-event';
import { LONGEST } from '../domain/longest';
import { ratedPeople } from '../domain/satisfaction/attempts';
import { letterMayAsk } from '../domain/satisfaction/letter-may-ask';
import { hadPart } from '../domain/satisfaction/no-part';
import {
  isOpenRequest,
  type Reconsideration,
  type ReconsiderationOutcome,
  reconsiderationOf,
} from '../domain/satisfaction/reconsideration';
import type { Decision, Situation } from './decide-agent-fact';
import { Refused } from './refused';

/**
 * A letter that may ask for reconsideration is taken for the request, in its own words and if it came in time (S4-90, S4-91); `text` is what the
 * caller read of it, `null` where it is gone. The customer is told, and by when: counted from now.
 */
export const takeLetterAsRequest =
  (input: { readonly commentId: string; readonly text: string | null }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    const letter = letterMayAsk(feedbackCase, configuration);
    if (letter?.commentId !== input.commentId) throw new Refused('not-possible-now', 'no-letter');
    if (input.text === null) throw new Refused('not-possible-now', 'letter-gone');
    const reason = input.text.slice(0, LONGEST.note);
    return [{ kind: 'reconsideration-requested', at, by, reason, heard: 'written', byLetter: true, letterAt: letter.at }];
  };

/** Somebody without a part in the result takes the request on (S4-90). Another person is named by who leads and
 * did not handle it: `mayChoose` and `isAgent`, that the reviewer is an agent of the project, are what the caller found out. */
export const assignReconsideration =
  (input: { readonly reviewer: string; readonly isAgent: boolean; readonly mayChoose: boolean }): Decision =>
  ({ feedbackCase, at, by }) => {
    const pending = pendingOf(feedbackCase);
    if (!input.isAgent) throw new Refused('invalid-input', 'reviewer-no-agent');
    if (hadPart(feedbackCase).has(input.reviewer)) throw new Refused('not-possible-now', 'reviewer-had-part');
    // The own judge is chosen by nobody; to take it on where nobody is named is no choice of another.
    const takesOn = input.reviewer === by && pending.reviewer === null;
    const chooses = input.mayChoose && !ratedPeople(feedbackCase).has(by);
    if (!takesOn && !chooses && pending.reviewer !== input.reviewer) throw new Refused('not-permitted', 'reviewer-by-lead');
    return pending.reviewer === input.reviewer ? [] : [{ kind: 'reconsideration-assigned', at, by, reviewer: input.reviewer }];
  };

/** The decision with its reasons, which the customer reads; what is changed is handled again (S4-89, S4-90). */
export const decideReconsideration =
  (input: { readonly outcome: ReconsiderationOutcome; readonly reasons: string }): Decision =>
  ({ feedbackCase, at, by }) => {
    const { reviewer } = pendingOf(feedbackCase);
    if (hadPart(feedbackCase).has(by)) throw new Refused('not-permitted', 'reviewer-had-part');
    if (reviewer !== null && reviewer !== by) throw new Refused('not-permitted', 'other-reviewer');
    const decided: CaseEvent = { kind: 'reconsideration-decided', at, by, outcome: input.outcome, reasons: input.reasons };
    return input.outcome === 'upheld' ? [decided] : [decided, { kind: 'reopened', at, by: null, because: 'reconsideration' }];
  };

/** A request that was never meant, or that the customer takes back, ends with a reason; not by who answers for the result (S4-90). */
export const endReconsideration =
  (input: { readonly because: 'not-meant' | 'taken-back'; readonly reason: string }): Decision =>
  ({ feedbackCase, at, by }) => {
    pendingOf(feedbackCase);
    if (hadPart(feedbackCase).has(by)) throw new Refused('not-permitted', 'ended-by-none');
    return [{ kind: 'reconsideration-ended', at, by, because: input.because, reason: input.reason }];
  };

function pendingOf(feedbackCase: Situation['feedbackCase']): Reconsideration {
  const present = reconsiderationOf(feedbackCase);
  if (present?.state === 'ended') throw new Refused('not-possible-now', 'request-ended');
  if (present === null || !isOpenRequest(present)) throw new Refused('not-possible-now', 'no-request');
  return present;
}
