import { circlesOf } from './circles';
import type { Condition, Limit } from './schema';

/** Limits each of which starts when the next one's milestone is done, so that none of them would ever be due. */
export interface StartCircle {
  /** Index of the limit that closes the circle. */
  readonly index: number;
  /** Ids on the way round; the first is also the last. */
  readonly circle: readonly string[];
}

/** Circles of start points among limits that are enabled and can count for one case at the same time. */
export function startCircles(limits: readonly Limit[]): readonly StartCircle[] {
  const starting = limits.filter(({ enabled, due }) => enabled !== false && due.after !== undefined);
  return circlesOf(
    starting.map((limit) => ({
      id: limit.id,
      // A limit that starts with its own milestone is refused for itself.
      to: starting
        .filter((other) => other !== limit && limit.due.after === other.milestone && mayHoldTogether(limit.when, other.when))
        .map(({ id }) => id),
    })),
  ).map(({ circle }) => ({ index: limits.findIndex(({ id }) => id === circle.at(-2)), circle }));
}

/** False when some axis would have to have two values at once. */
const mayHoldTogether = (a: Condition, b: Condition): boolean =>
  Object.entries(a).every(([key, wanted]) => {
    const other = b[key];
    if (other === undefined) return true;
    const values: readonly unknown[] = [other].flat();
    return [wanted].flat().some((value) => values.includes(value));
  });
