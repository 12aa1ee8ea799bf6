import type { FeedbackCase } from '../case/feedback-case';
import { isWithdrawn } from '../case/withdrawn';
import { isPraise } from '../handling/parts/is-praise';
import type { Instant } from '../instant';
import { reviewOf } from '../intake/doubts';
import { notTakenUp } from '../intake/not-taken-up';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from './attempts';
import { knowsReconsideration } from './customer-rights';
import { questionsOf } from './questions';
import { isOpenRequest, reconsiderationOf, reconsiderationUntil } from './reconsideration';
import type { WhyNot } from './why-not';

/** After so long nobody remembers how it was; the page says so politely (peers.md section 9). */
export const RATE_WITHIN_MS = 28 * 86_400_000;

export interface CustomerMay {
  /** `null` where it is possible, else why not. */
  readonly rate: WhyNot | null;
  readonly confirm: WhyNot | null;
  readonly object: WhyNot | null;
  readonly reconsider: WhyNot | null;
  readonly withdraw: WhyNot | null;
}

/** What the customer may say or ask now (S0-72, S1-31, S4-87…S4-91). */
export function customerMay(feedbackCase: FeedbackCase, configuration: Configuration, now: Instant): CustomerMay {
  const judged = judgedAttempt(feedbackCase);
  const voice: WhyNot | null = isWithdrawn(feedbackCase)
    ? 'withdrawn'
    : judged === null
      ? 'not-resolved'
      : now - judged.endedAt > RATE_WITHIN_MS
        ? 'long-closed'
        : null;
  const { profile } = configuration;
  return {
    // Praise has no result to be judged.
    rate: isPraise(feedbackCase) ? 'praise' : voice,
    // Nothing was solved of what cannot be taken up.
    confirm: isPraise(feedbackCase) || questionsOf(profile).length === 0 || notTakenUp(feedbackCase) !== null ? 'no-questions' : voice,
    // In every process: who is not satisfied has a way to be heard (S0-82, S3-50, S4-89).
    object: mayObject(feedbackCase, configuration, voice) ? null : voice,
    reconsider: whyNoReconsideration(feedbackCase, configuration, now, voice),
    // Of what is not taken up there is nothing to be withdrawn.
    withdraw: isWithdrawn(feedbackCase)
      ? 'withdrawn'
      : feedbackCase.state === 'closed' || notTakenUp(feedbackCase) !== null
        ? 'closed'
        : null,
  };
}

/** Also during the handling where the process gives that right (S4-88), and against being judged no honest feedback (S3-28). */
function mayObject(feedbackCase: FeedbackCase, { profile }: Configuration, voice: WhyNot | null): boolean {
  if (voice === 'withdrawn') return reviewOf(feedbackCase) === 'abnormal';
  return voice === null || (mayStateDuringHandling(profile) && voice === 'not-resolved');
}

const mayStateDuringHandling = ({ rights }: Configuration['profile']): boolean => (rights ?? []).some(({ id }) => id === 'right-to-state');

function whyNoReconsideration(feedbackCase: FeedbackCase, configuration: Configuration, now: Instant, voice: WhyNot | null): WhyNot | null {
  if (!knowsReconsideration(configuration.profile)) return 'no-reconsideration';
  // The window of reconsideration has its own length; the 28 days of a rating do not shorten it.
  if (voice !== null && voice !== 'long-closed') return voice;
  const present = reconsiderationOf(feedbackCase);
  if (present !== null && isOpenRequest(present)) return 'reconsideration-pending';
  if (present?.state === 'decided' && present.attempt === feedbackCase.attempt) return 'reconsidered';
  const until = reconsiderationUntil(feedbackCase, configuration);
  return until === null || now > until ? 'window-over' : null;
}
