import type { CaseEvent } from './case-event';

/** Closed because the customer never answered (spec 3.2 #23): there is nobody left to ask. */
export const isClosedUnanswered = (event: CaseEvent | undefined): boolean => event?.kind === 'closed' && event.result === 'no-answer';
