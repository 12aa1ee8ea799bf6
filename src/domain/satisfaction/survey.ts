import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { isResultOwed } from '../follow-up/result-in-words';
import { isPraise } from '../handling/parts/is-praise';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { explainedNow } from '../sla/explained';
import { offsetAt } from '../time/zone';
import { judgedAttempt } from './attempts';

/** Whom to ask now about which result, or why nobody is asked; `null` when it is not the time. */
export type SurveyPlan =
  | { readonly ask: true; readonly attempt: number; readonly customer: string }
  | { readonly ask: false; readonly attempt: number; readonly because: CaseEventOf<'survey-not-asked'>['because'] };

const DAY_MS = 86_400_000;

/**
 * Who was asked before this instant may be asked again. The cool-down of the settings decides; where the process surveys at least
 * once a quarter it does not reach back over the beginning of the quarter, so that whoever gets a result in a quarter is asked
 * in it (S4-159). It is for one customer across cases: whose result was wrong is asked about the new one (S3-50).
 */
export function mayBeAskedAgainIf(now: Instant, { profile, settings }: Configuration, attempt = 1): Instant {
  if (attempt > 1) return now + 1;
  const coolDown = now - settings.satisfaction.askAgainDays * DAY_MS;
  const isQuarterly = profile.surveys?.cadence.some(({ every, minimum }) => every === 'quarter' && minimum === true) === true;
  return isQuarterly ? Math.max(coolDown, startOfQuarter(now, settings.calendar.timeZone)) : coolDown;
}

/** Midnight of 1 January, April, July or October on the zone's clocks. */
function startOfQuarter(now: Instant, timeZone: string): Instant {
  const local = new Date(now + offsetAt(timeZone, now));
  const midnight = Date.UTC(local.getUTCFullYear(), Math.floor(local.getUTCMonth() / 3) * 3, 1);
  return midnight - offsetAt(timeZone, midnight - offsetAt(timeZone, midnight));
}

/** The customer is asked once for each result, when there is one (S3-14, S3-48, S0-67); not for praise, and not without a way to reach them. */
export function surveyPlan(feedbackCase: FeedbackCase): SurveyPlan | null {
  if (feedbackCase.state !== 'resolved') return null;
  const judged = judgedAttempt(feedbackCase);
  if (judged === null) return null;
  const attempt = judged.attempt.number;
  const decided = feedbackCase.events.some(
    (event) => (event.kind === 'survey-asked' || event.kind === 'survey-not-asked') && event.attempt === attempt,
  );
  const answered = feedbackCase.events.some((event) => (event.kind === 'rated' || event.kind === 'confirmed') && event.attempt === attempt);
  if (decided || answered) return null;
  if (isPraise(feedbackCase)) return { ask: false, attempt, because: 'praise' };
  // There is no result to be content with.
  if (explainedNow(feedbackCase) !== null) return { ask: false, attempt, because: 'invalid' };
  // Nobody can say what they think of what they were not told (S0-05).
  if (isResultOwed(feedbackCase)) return null;
  const customer = feedbackCase.reporter;
  // Who stays anonymous in the portal has the request there, and is asked there like anybody; name and contact are not needed for it.
  return customer === null ? { ask: false, attempt, because: 'no-contact' } : { ask: true, attempt, customer };
}
