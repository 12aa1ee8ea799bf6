import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';

/** Withdrawn by the customer, cancelled by the team or deleted: what was promised is void. Taken up again it is a case like any other. */
export const isWithdrawn = ({ events }: Pick<FeedbackCase, 'events'>): boolean =>
  events.findLast(({ kind }) => kind === 'cancelled' || kind === 'reopened')?.kind === 'cancelled';

/** Moved to a cancelled status by somebody in Jira: nothing the customer asked for. */
export const isCancelledByTeam = (event: CaseEvent): boolean => event.kind === 'cancelled' && event.because.startsWith(STATUS);

/** Begins the reason of a cancellation that came by the status in Jira. */
export const STATUS = 'status ';
