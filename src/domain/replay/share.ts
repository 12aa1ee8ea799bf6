import type { CaseDifference, DifferenceKind } from './difference';
import { DIFFERENCE_KINDS, kindsOf } from './difference';
import type { Kept } from './outcome';
import type { CountedCase, Pair, Span } from './totals';

interface BothSides<V> {
  readonly before: V;
  readonly after: V;
}

/** What a case adds to the rates and to the messages of a report, so that each of these numbers can name its cases. */
export interface CaseShare {
  readonly response: BothSides<Kept>;
  readonly resolution: BothSides<Kept>;
  /** Axes an agent set right, with what registration would have said. */
  readonly corrected: readonly ({ readonly axis: string; readonly to: string } & BothSides<string | null>)[];
  /** Comments within the span that mention a person. */
  readonly told: readonly ({ readonly who: string } & Pair)[];
}

/** What the numbers of a report count beside the differences; stored by its place, so new ones are added at the end. */
export const NUMBER_KINDS = [
  ...DIFFERENCE_KINDS,
  ...['response-before', 'response-after', 'response-late-before', 'response-late-after'],
  ...['resolution-before', 'resolution-after', 'resolution-late-before', 'resolution-late-after'],
  ...['corrected-before', 'corrected-after', 'corrected-late-before', 'corrected-late-after'],
  'told',
] as const satisfies readonly NumberKind[];

/** `late` of corrections: registration would have said something else. */
export type RateKind = `${'response' | 'resolution' | 'corrected'}-${'' | 'late-'}${'before' | 'after'}`;
export type NumberKind = DifferenceKind | RateKind | 'told';

export function shareOf({ before, after, receivedAt, correctedTo }: CountedCase, span: Span): CaseShare {
  // Of older cases only those that are still open were looked at: no rate counts them.
  const inSpan = receivedAt >= span.from;
  const kept = (of: 'response' | 'resolution'): BothSides<Kept> =>
    inSpan ? { before: before[of], after: after[of] } : { before: null, after: null };
  const told = new Map<string, { before: number; after: number }>();
  for (const side of ['before', 'after'] as const)
    for (const { to, at } of { before, after }[side].messages) {
      if (at < span.from || at > span.to) continue;
      const known = told.get(to) ?? { before: 0, after: 0 };
      known[side] += 1;
      told.set(to, known);
    }
  return {
    response: kept('response'),
    resolution: kept('resolution'),
    corrected: Object.entries(correctedTo).map(([axis, to]) => ({
      ...{ axis, to, before: before.axes[axis] ?? null, after: after.axes[axis] ?? null },
    })),
    told: Array.from(told, ([who, pair]) => ({ who, ...pair })),
  };
}

/** The numbers a case is counted in. */
export function numbersOf(difference: CaseDifference, { response, resolution, corrected, told }: CaseShare): readonly NumberKind[] {
  const rates = (['before', 'after'] as const).flatMap((side): readonly RateKind[] => [
    ...(response[side] === null ? [] : ([`response-${side}`] as const)),
    ...(response[side] === 'late' ? ([`response-late-${side}`] as const) : []),
    ...(resolution[side] === null ? [] : ([`resolution-${side}`] as const)),
    ...(resolution[side] === 'late' ? ([`resolution-late-${side}`] as const) : []),
    ...(corrected.length === 0 ? [] : ([`corrected-${side}`] as const)),
    ...(corrected.some((one) => one[side] !== one.to) ? ([`corrected-late-${side}`] as const) : []),
  ]);
  return [...kindsOf(difference), ...rates, ...(told.length === 0 ? [] : (['told'] as const))];
}
