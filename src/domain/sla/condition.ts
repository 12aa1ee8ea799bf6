import type { FeedbackCase } from '../case/feedback-case';
import type { Condition } from '../profile/schema';

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
