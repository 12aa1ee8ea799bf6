import type { Instant } from '../instant';
import type { CaseEvent, CaseEventOf } from './case-event';
import type { FeedbackCase } from './feedback-case';

/** Withdrawn by the customer, cancelled by the team or deleted: what was promised is void. Taken up again it is a case like any other. */
export const isWithdrawn = (feedbackCase: Pick<FeedbackCase, 'events'>): boolean => withdrawnAt(feedbackCase) !== null;

/** Since when; `null` where it is not. */
export const withdrawnAt = (feedbackCase: Pick<FeedbackCase, 'events'>): Instant | null => cancellationOf(feedbackCase)?.at ?? null;

/** Deleted, or moved to a project without a process: there is nothing to be found in its project any more. */
export function isGone(feedbackCase: Pick<FeedbackCase, 'events'>): boolean {
  const { because } = cancellationOf(feedbackCase) ?? {};
  return because === DELETED || because?.startsWith(MOVED_AWAY) === true;
}

/** The one that stands: nothing was opened again since. */
function cancellationOf({ events }: Pick<FeedbackCase, 'events'>): CaseEventOf<'cancelled'> | null {
  const last = events.findLast(({ kind }) => kind === 'cancelled' || kind === 'reopened');
  return last?.kind === 'cancelled' ? last : null;
}

/** Moved to a cancelled status by somebody in Jira: nothing the customer asked for. */
export const isCancelledByTeam = (event: CaseEvent): boolean => event.kind === 'cancelled' && event.because.startsWith(STATUS);

/** Begins the reason of a cancellation that came by the status in Jira. */
export const STATUS = 'status ';
/** The reason of one whose issue was deleted. */
export const DELETED = 'deleted';
/** Begins the reason of one whose issue was moved to a project without a process; its key follows. */
export const MOVED_AWAY = 'moved to ';
