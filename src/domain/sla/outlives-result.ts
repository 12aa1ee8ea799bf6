import { WINDOWS } from '../follow-up/task';
import { ANNOUNCED } from './announced-results';
import { CALLBACK } from './callback-deadlines';
import { LETTER } from './letter-deadlines';
import { RECONSIDERATION } from './reconsideration-deadlines';
import { RECTIFICATION } from './set-days';

const ASKED_AFTER: ReadonlySet<string | undefined> = new Set([RECONSIDERATION, CALLBACK, LETTER, ANNOUNCED, RECTIFICATION, ...WINDOWS]);

/**
 * Owed after the result: what the customer said of it or wrote since, the result that was announced, the follow-ups by a window, a rectification. Nothing but its own answer meets it; a
 * result, a closing or a pause does not.
 */
export const outlivesResult = (milestone: string | undefined): boolean => ASKED_AFTER.has(milestone);
