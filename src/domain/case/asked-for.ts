import type { Instant } from '../instant';

/**
 * So long (milliseconds) a fact or a moment asks for its effect: in the step right after it, or in a later one after an outage. By then it
 * has long been carried out or refused; asking for ever would make each step of an old case longer.
 */
export const ASKED_FOR_MS = 30 * 86_400_000;

/** Whether a moment asks for its effect now. */
export const isAskedFor = (at: Instant, now: Instant): boolean => at <= now && at > now - ASKED_FOR_MS;
