import { CALLBACK } from './callback-deadlines';
import { RECONSIDERATION } from './reconsideration-deadlines';

const ASKED_AFTER: ReadonlySet<string | undefined> = new Set([RECONSIDERATION, CALLBACK]);

/**
 * Owed for what the customer said of the result: nothing but its own answer meets it, a result, a closing or a pause does not, and
 * the customer was told the time.
 */
export const outlivesResult = (milestone: string | undefined): boolean => ASKED_AFTER.has(milestone);
