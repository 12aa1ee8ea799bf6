import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Condition } from '../profile/schema';
import { historyOf } from './case-history';

/**
 * Since when the condition has held without a break, as far as axes, flags and emergency decide it; the opening at the earliest.
 * @param last index of the last fact that is known
 */
export function holdsSince(when: Condition, feedbackCase: FeedbackCase, last = Infinity): Instant {
  const history = historyOf(feedbackCase);
  const values = new Map<string, string>();
  const wanted = (axis: string): readonly unknown[] => [when[axis]].flat();
  let since = feedbackCase.receivedAt;
  for (const { event, index } of history.marked) {
    if (index > last) break;
    if (event.kind === 'case-opened') for (const [axis, value] of Object.entries(event.axes)) values.set(axis, value);
    const set =
      event.kind === 'axis-set' ? [[event.axis, event.value] as const] : event.kind === 'profile-changed' ? Object.entries(event.axes) : [];
    for (const [axis, value] of set) {
      const heldOn = wanted(axis).includes(values.get(axis)) && wanted(axis).includes(value);
      if (axis in when && !heldOn) since = event.at;
      values.set(axis, value);
    }
    if (event.kind === 'flag-set' && Object.entries(when).some(([key, value]) => isMark(key, value, event.flag) && !values.has(key)))
      since = event.at;
  }
  return when['emergency'] === true ? Math.max(since, history.asOf(last).emergencySince ?? since) : since;
}

/** A flag that stands for the value of a mark such as `urgent-flag` (S1-11). */
const isMark = (key: string, value: Condition[string], flag: string): boolean =>
  key === flag || (key.endsWith('-flag') && [value].flat().includes(flag));
