import { ANNOUNCED, FOLLOW_UP_MILESTONES, RESULT_REPLY, WINDOWS } from '../follow-up/task';
import { CALLBACK } from './callback-deadlines';
import { LETTER } from './letter-deadlines';
import { RECONSIDERATION } from './reconsideration-deadlines';
import { RECTIFICATION } from './set-days';

const ASKED_AFTER: ReadonlySet<string | undefined> = new Set([RECONSIDERATION, CALLBACK, LETTER, ANNOUNCED, RECTIFICATION, ...WINDOWS]);
const BEGUN_BY_IT: ReadonlySet<string | undefined> = new Set([...FOLLOW_UP_MILESTONES, RESULT_REPLY]);

/**
 * What the customer said of the result or wrote since, the result that was announced, the follow-ups by a window, a rectification: each for an instant
 * that was told or set, which no pause moves, and met by its own answer, which no click is.
 */
export const isAskedAfter = (milestone: string | undefined): boolean => ASKED_AFTER.has(milestone);

/** Owed after the result: also what a limit promises from there on. That there is a result is no answer to it, and silence about it climbs. */
export const outlivesResult = (milestone: string | undefined): boolean => isAskedAfter(milestone) || BEGUN_BY_IT.has(milestone);
