import type { QualityView } from '../../src/contract';
import { browserStore } from '../shared/browser-store';
import type { GadgetChoice } from './gadget-choice';

/** Counts and rates only, no customer data, so the browser may keep them between visits. */
const keyOf = (owner: string, choice: GadgetChoice): string => `closed-loop quality ${owner} ${choice.project} ${choice.period}`;

/** Answers of this visit, for switching back and forth; all there is where a frame may not use the browser's store. */
const thisVisit = new Map<string, QualityView>();

/** Keeps an answer for the next visit of the same person. */
export function rememberAnswer(owner: string, quality: QualityView): void {
  const key = keyOf(owner, { project: quality.project.key, period: quality.period });
  thisVisit.set(key, quality);
  try {
    browserStore()?.setItem(key, JSON.stringify(quality));
  } catch (problem) {
    console.warn('The browser keeps no more answers', problem);
  }
}

/** The last answer; `null` when there is none or it is of another form. */
export function recallAnswer(owner: string, choice: GadgetChoice): QualityView | null {
  const key = keyOf(owner, choice);
  const recent = thisVisit.get(key);
  if (recent) return recent;
  try {
    const kept: unknown = JSON.parse(browserStore()?.getItem(key) ?? 'null');
    return isQuality(kept) ? kept : null;
  } catch (problem) {
    console.warn('The kept answer cannot be read', problem);
    return null;
  }
}

/** Enough of the form to draw it; a version with other fields is simply fetched anew. */
function isQuality(value: unknown): value is QualityView {
  if (typeof value !== 'object' || value === null) return false;
  const lists = ['metrics', 'trend', 'volume'] as const;
  const record = new Map<string, unknown>(Object.entries(value));
  return (
    lists.every((name) => Array.isArray(record.get(name))) &&
    typeof record.get('now') === 'object' &&
    typeof record.get('asOf') === 'string'
  );
}
