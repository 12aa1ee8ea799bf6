import type { QualityView } from '../../src/contract';
import type { GadgetChoice } from './gadget-choice';

/** Counts and rates only, no customer data, so the browser may keep them between visits. */
const keyOf = (owner: string, choice: GadgetChoice): string => `closed-loop quality ${owner} ${choice.project} ${choice.period}`;

/** Keeps an answer for the next visit of the same person. A browser that keeps nothing only makes the next visit slower. */
export function rememberAnswer(owner: string, quality: QualityView): void {
  try {
    localStorage.setItem(keyOf(owner, { project: quality.project.key, period: quality.period }), JSON.stringify(quality));
  } catch (problem) {
    console.warn('The browser keeps no answers', problem);
  }
}

/** The answer of the last visit; `null` when there is none or it is of another form. */
export function recallAnswer(owner: string, choice: GadgetChoice): QualityView | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(owner, choice)) ?? 'null');
    return isQuality(kept) ? kept : null;
  } catch (problem) {
    console.warn('The kept answer cannot be read', problem);
    return null;
  }
}

/** Enough of the form to draw it; a version with other fields is simply fetched anew. */
function isQuality(value: unknown): value is QualityView {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'metrics' in value &&
    Array.isArray(value.metrics) &&
    'trend' in value &&
    Array.isArray(value.trend) &&
    'volume' in value &&
    Array.isArray(value.volume) &&
    'now' in value &&
    'asOf' in value
  );
}
