import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import type { Instant } from '../instant';
import type { Condition } from '../profile/schema';

/** True when every key of the condition holds (spec 3.1 #3): axes, `channel`, `customer-tier`, `emergency`, `status`, flags. */
export const matches = (when: Condition, feedbackCase: FeedbackCase): boolean =>
  Object.entries(when).every(([key, wanted]) => holds(feedbackCase, key, wanted));

function holds(feedbackCase: FeedbackCase, key: string, wanted: Condition[string]): boolean {
  if (typeof wanted === 'boolean') return (key === 'emergency' ? feedbackCase.emergency : feedbackCase.flags.includes(key)) === wanted;
  const values: readonly string[] = typeof wanted === 'string' ? [wanted] : wanted;
  const value = presentValue(feedbackCase, key);
  // A mark such as 紧急 (S1-11) is an axis with one value; an agent may also set it as a flag.
  return (value !== null && values.includes(value)) || (key.endsWith('-flag') && values.some((flag) => feedbackCase.flags.includes(flag)));
}

function presentValue(feedbackCase: FeedbackCase, key: string): string | null {
  if (key === 'channel') return feedbackCase.registration.channel;
  if (key === 'status') return feedbackCase.state;
  return feedbackCase.axes[key] ?? (key === 'customer-tier' ? feedbackCase.registration.customerTier : null);
}

/** The case as it stood right after the fact with this index. */
export function asOfFact(feedbackCase: FeedbackCase, index: number): FeedbackCase {
  if (index >= feedbackCase.events.length - 1) return feedbackCase;
  // What the app itself decided changes no condition and may be long.
  return foldCase(feedbackCase.events.slice(0, index + 1).filter((event) => event.kind !== 'escalated'));
}

/** When the present emergency was declared; `null` without one. */
export function emergencySince(events: readonly CaseEvent[]): Instant | null {
  let since: Instant | null = null;
  for (const event of events) {
    if (event.kind === 'emergency-declared') since ??= event.at;
    if (event.kind === 'emergency-ended') since = null;
  }
  return since;
}

/** Since when the condition has held without a break, as far as axes, flags and emergency decide it; the opening at the earliest. */
export function holdsSince(when: Condition, feedbackCase: FeedbackCase): Instant {
  const values = new Map<string, string>();
  const wanted = (axis: string): readonly unknown[] => [when[axis]].flat();
  let since = feedbackCase.receivedAt;
  for (const event of feedbackCase.events) {
    if (event.kind === 'case-opened') for (const [axis, value] of Object.entries(event.axes)) values.set(axis, value);
    if (event.kind === 'axis-set') {
      const heldOn = wanted(event.axis).includes(values.get(event.axis)) && wanted(event.axis).includes(event.value);
      if (event.axis in when && !heldOn) since = event.at;
      values.set(event.axis, event.value);
    }
    if (event.kind === 'flag-set' && Object.entries(when).some(([key, value]) => isMark(key, value, event.flag) && !values.has(key)))
      since = event.at;
  }
  return when['emergency'] === true ? Math.max(since, emergencySince(feedbackCase.events) ?? since) : since;
}

/** A flag that stands for the value of a mark such as `urgent-flag` (S1-11). */
const isMark = (key: string, value: Condition[string], flag: string): boolean =>
  key === flag || (key.endsWith('-flag') && [value].flat().includes(flag));
