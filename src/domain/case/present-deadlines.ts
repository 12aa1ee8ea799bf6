import type { Deadline } from '../sla/deadlines';

/**
 * Of each milestone the deadline of its latest cycle: what counts now; earlier cycles are history. What an emergency owed once
 * more and owes no longer gives way to what was there before it.
 */
export function presentDeadlines(deadlines: readonly Deadline[]): readonly Deadline[] {
  const latest = new Map<string, Deadline>();
  for (const deadline of deadlines) {
    const known = latest.get(deadline.milestone);
    if (known === undefined || (deadline.cycle >= known.cycle && !isCalledOff(deadline))) latest.set(deadline.milestone, deadline);
  }
  return [...latest.values()];
}

const isCalledOff = ({ emergency, state }: Deadline): boolean => emergency === true && state === 'cancelled';

/**
 * The first response as figures count it: once for a case. Where an emergency owed it once more, one that was missed stays missed,
 * whichever it was (S0-79, S0-89).
 */
export function countedResponse(deadlines: readonly Deadline[]): Deadline | undefined {
  const missed = deadlines.find(({ milestone, state }) => milestone === 'first-response' && state === 'breached');
  return missed ?? presentDeadlines(deadlines).find(({ milestone }) => milestone === 'first-response');
}
