import { isCallback } from '../sla/callback-deadlines';
import type { CaseEvent } from './case-event';
import { isToldWait } from './pause-reason';

/** Facts the customer may read too. */
export const CUSTOMER_SEES: ReadonlySet<CaseEvent['kind']> = new Set([
  'case-opened',
  'first-response-sent',
  'customer-replied',
  'resumed',
  'handling-started',
  'resolved',
  'reopened',
  'closed',
  'cancelled',
  'invalid-marked',
  'confirmed',
  'rated',
  'rating-explained',
  'reconsideration-requested',
  'reconsideration-assigned',
  'reconsideration-decided',
  'reconsideration-ended',
  'objected',
  'dissatisfaction-accepted',
  'result-replied',
  'survey-results-told',
]);

/** Also what the team chose to share, and what became of the call that was promised (S3-09, S3-50). */
export function customerSees(event: CaseEvent): boolean {
  if (CUSTOMER_SEES.has(event.kind)) return true;
  if (event.kind === 'progress-reported') return event.shared === true;
  if (event.kind === 'paused') return isToldWait(event.on, event.reason);
  return isSpokenWith(event) || isNotReached(event) || isTriedInVain(event);
}

const isOfCallback = (task: string): boolean => isCallback({ milestone: task.split('/')[0] ?? null });

const isSpokenWith = (event: CaseEvent): boolean => event.kind === 'follow-up-done' && isOfCallback(event.task);

/** How often we tried is no secret: a promise of a call does not vanish without a word. */
const isTriedInVain = (event: CaseEvent): boolean => event.kind === 'follow-up-attempted' && !event.reached && isOfCallback(event.task);

const isNotReached = (event: CaseEvent): boolean =>
  event.kind === 'follow-up-closed' && event.because === 'not-reached' && isOfCallback(event.task);
