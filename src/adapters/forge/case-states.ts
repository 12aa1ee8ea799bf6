import { type ColumnState, FINISHED, UNCOUNTED } from '../../domain/case/column-state';

/** Conditions on the column `state` of the case row. */

const list = (states: readonly ColumnState[]): string => states.map((state) => `'${state}'`).join(', ');

/** Nobody works on it any more. */
export const isFinished = (state: string): boolean => FINISHED.some((finished) => finished === state);
/** Somebody may still work on it. */
export const UNFINISHED = `state NOT IN (${list(FINISHED)})`;
/** A case whose opening is not finished yet has no number; one that is doubted, was no feedback, or is gone does not count (spec 3.2 #34). */
export const COUNTED = `number <> '' AND state NOT IN (${list(UNCOUNTED)})`;
