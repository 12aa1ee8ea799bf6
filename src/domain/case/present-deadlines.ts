import type { Deadline } from '../sla/deadlines';

/** Of each milestone the deadline of its latest cycle: what counts now; earlier cycles are history. */
export function presentDeadlines(deadlines: readonly Deadline[]): readonly Deadline[] {
  const latest = new Map<string, Deadline>();
  for (const deadline of deadlines) {
    const known = latest.get(deadline.milestone);
    if (known === undefined || deadline.cycle >= known.cycle) latest.set(deadline.milestone, deadline);
  }
  return [...latest.values()];
}
