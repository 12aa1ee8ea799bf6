import type { FeedbackCase } from './feedback-case';

/** State in the case row: that of the case, or one of its own for what no figure counts. */
export type ColumnState = FeedbackCase['state'] | 'in-review' | 'abnormal' | 'closed-uncounted';

/** Counted in no figure: doubted, no feedback, or not there to be looked at any more (spec 3.2 #34). */
export const UNCOUNTED: readonly ColumnState[] = ['in-review', 'abnormal', 'closed-uncounted'];

/** Nobody works on it any more. */
export const FINISHED: readonly ColumnState[] = ['closed', 'closed-uncounted'];
