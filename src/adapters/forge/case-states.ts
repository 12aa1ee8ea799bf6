import type { ColumnState } from '../../domain/case/case-snapshot';

/** Conditions on the column `state` of the case row. */

const FINISHED: readonly ColumnState[] = ['closed', 'closed-uncounted'];
const UNCOUNTED: readonly ColumnState[] = ['in-review', 'abnormal', 'closed-uncounted'];
const list = (states: readonly ColumnState[]): string => states.map((state) => `'${state}'`).join(', ');

/** Nobody works on it any more. */
export const isFinished = (state: string): boolean => FINISHED.some((finished) => finished === state);
/** Somebody may still work on it. */
export const UNFINISHED = `state NOT IN (${list(FINISHED)})`;
/** A case whose opening is not finished yet has no number; one that is doubted, was no feedback, or is gone does not count (spec 3.2 #34). */
export const COUNTED = `number <> '' AND state NOT IN (${list(UNCOUNTED)})`;
