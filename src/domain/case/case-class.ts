import type { Situation } from '../sla/condition';
import type { Deadline } from '../sla/deadlines';

/** What open cases are counted by before a change is made: all a condition can ask for, and the promises that are kept already. */
export interface CaseClass extends Situation {
  readonly met: readonly string[];
}

/** Longer ones are not kept: such a case is counted by its columns alone. Characters. */
const LONGEST = 1_000;

/** The class of a case as text, the same text for the same class; `null` for one that is too long to be kept. */
export function classText({ axes, flags, emergency, state, registration }: Situation, deadlines: readonly Deadline[]): string | null {
  const { channel, customerTier } = registration;
  const met = deadlines.flatMap(({ milestone, metAt }) => (metAt === null ? [] : [milestone]));
  const sorted = Object.fromEntries(Object.entries(axes).sort(([a], [b]) => (a < b ? -1 : 1)));
  const kept: CaseClass = {
    ...{ axes: sorted, flags: [...new Set(flags)].sort(), emergency, state },
    ...{ registration: { channel, customerTier }, met: [...new Set(met)].sort() },
  };
  const text = JSON.stringify(kept);
  return text.length <= LONGEST ? text : null;
}
