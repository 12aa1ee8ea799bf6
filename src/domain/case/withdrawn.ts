import type { FeedbackCase } from './feedback-case';

/** Withdrawn by the customer, cancelled by the team or deleted: what was promised is void. Taken up again it is a case like any other. */
export const isWithdrawn = ({ events }: Pick<FeedbackCase, 'events'>): boolean =>
  events.findLast(({ kind }) => kind === 'cancelled' || kind === 'reopened')?.kind === 'cancelled';
