import { WINDOWS } from '../follow-up/task';
import { CALLBACK } from './callback-deadlines';
import { RECONSIDERATION } from './reconsideration-deadlines';

const ASKED_AFTER: ReadonlySet<string | undefined> = new Set([RECONSIDERATION, CALLBACK, ...WINDOWS]);

/**
 * Owed after the result: what the customer said of it, and the follow-ups by a window. Nothing but its own answer meets it; a
 * result, a closing or a pause does not.
 */
export const outlivesResult = (milestone: string | undefined): boolean => ASKED_AFTER.has(milestone);
