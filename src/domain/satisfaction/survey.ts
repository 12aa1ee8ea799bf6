import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { isAnonymous } from '../intake/anonymity';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from './attempts';

/** Whom to ask now about which result, or why nobody is asked; `null` when it is not the time. */
export type SurveyPlan =
  | { readonly ask: true; readonly attempt: number; readonly customer: string }
  | { readonly ask: false; readonly attempt: number; readonly because: CaseEventOf<'survey-not-asked'>['because'] };

/** The customer is asked once for each result, when there is one (S3-14, S3-48, S0-67); not for praise, and not without a way to reach them. */
export function surveyPlan(feedbackCase: FeedbackCase, { profile }: Configuration): SurveyPlan | null {
  if (feedbackCase.state !== 'resolved') return null;
  const judged = judgedAttempt(feedbackCase);
  if (judged === null) return null;
  const attempt = judged.attempt.number;
  const decided = feedbackCase.events.some(
    (event) => (event.kind === 'survey-asked' || event.kind === 'survey-not-asked') && event.attempt === attempt,
  );
  const answered = feedbackCase.events.some((event) => (event.kind === 'rated' || event.kind === 'confirmed') && event.attempt === attempt);
  if (decided || answered) return null;
  if (feedbackCase.axes['type'] === 'praise') return { ask: false, attempt, because: 'praise' };
  const customer = feedbackCase.reporter;
  if (customer === null || isAnonymous(profile, feedbackCase.registration)) return { ask: false, attempt, because: 'no-contact' };
  return { ask: true, attempt, customer };
}
