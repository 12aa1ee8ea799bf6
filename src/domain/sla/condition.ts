import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Condition } from '../profile/schema';
import { historyOf } from './case-history';

/** What a condition looks at in a case. */
export type Situation = Pick<FeedbackCase, 'axes' | 'flags' | 'emergency' | 'state'> & {
  readonly registration: Pick<FeedbackCase['registration'], 'channel' | 'customerTier'>;
};

type Check = (situation: Situation) => boolean;

// A condition of a profile is asked of every case; taking it apart once saves most of the work.
const taken = new WeakMap<Condition, readonly Check[]>();

/** True when every key of the condition holds (spec 3.1 #3): axes, `channel`, `customer-tier`, `emergency`, `status`, flags. */
export const matches = (when: Condition, situation: Situation): boolean => checksOf(when).every((holds) => holds(situation));

function checksOf(when: Condition): readonly Check[] {
  const known = taken.get(when);
  if (known) return known;
  const checks = Object.entries(when).map(([key, wanted]) => checkOf(key, wanted));
  taken.set(when, checks);
  return checks;
}

function checkOf(key: string, wanted: Condition[string]): Check {
  if (typeof wanted === 'boolean') {
    return key === 'emergency' ? ({ emergency }) => emergency === wanted : ({ flags }) => flags.includes(key) === wanted;
  }
  const values: readonly string[] = typeof wanted === 'string' ? [wanted] : wanted;
  const holds: Check = (situation) => {
    const value = presentValue(situation, key);
    return value !== null && values.includes(value);
  };
  // A mark such as 紧急 (S1-11) is an axis with one value; an agent may also set it as a flag.
  return key.endsWith('-flag') ? (situation) => holds(situation) || situation.flags.some((flag) => values.includes(flag)) : holds;
}

function presentValue({ axes, registration, state }: Situation, key: string): string | null {
  if (key === 'channel') return registration.channel;
  if (key === 'status') return state;
  return axes[key] ?? (key === 'customer-tier' ? registration.customerTier : null);
}

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
