/** Jira's own priorities, lowest first; a site that renamed them is left alone. */
const PRIORITIES: readonly (string | null)[] = ['Lowest', 'Low', 'Medium', 'High', 'Highest'];

/**
 * The priority to set when an escalation raises it: so many steps above the one its urgency gives, never below the
 * present one. `null` when nothing is to be changed. Absolute, so that doing it twice is doing it once.
 */
export function raisedPriority(input: {
  readonly baseline: string | null;
  readonly present: string | null;
  readonly by: number | 'highest';
}): string | null {
  const rank = (name: string | null): number => PRIORITIES.indexOf(name);
  const baseline = rank(input.baseline) >= 0 ? rank(input.baseline) : rank(input.present);
  if (baseline < 0) return null;
  const target = input.by === 'highest' ? PRIORITIES.length - 1 : Math.min(PRIORITIES.length - 1, baseline + input.by);
  return target > rank(input.present) ? (PRIORITIES[target] ?? null) : null;
}
