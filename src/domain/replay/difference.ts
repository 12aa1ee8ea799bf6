import type { Instant } from '../instant';
import type { Fate, Outcome } from './outcome';

/** Something that is otherwise under the draft; `null`: not there. */
interface Otherwise<V> {
  readonly what: string;
  readonly before: V | null;
  readonly after: V | null;
}

/** In what one case would have gone otherwise. Read from the other side it is the same with before and after changed. */
export interface CaseDifference {
  /** Axes with another value at registration. */
  readonly classified: readonly Otherwise<string>[];
  /** Open promises that are due at another time, are new, or fall away. */
  readonly promised: readonly Otherwise<Instant>[];
  /** Promises (`milestone/cycle`) missed on one side only, with what became of them on the other. */
  readonly missed: readonly Otherwise<Fate>[];
  /** Escalations sent on one side only, or at another time. */
  readonly escalated: readonly Otherwise<Instant>[];
}

export function differenceOf(before: Outcome, after: Outcome): CaseDifference {
  return {
    classified: otherwise(new Map(Object.entries(before.axes)), new Map(Object.entries(after.axes))),
    promised: otherwise(before.open, after.open),
    missed: otherwise(before.promises, after.promises).filter((one) => isMissed(one.before) || isMissed(one.after)),
    escalated: otherwise(counted(before.escalated), counted(after.escalated)),
  };
}

/** What the numbers of a report count, each case once. */
export const DIFFERENCE_KINDS = [
  'promised',
  'classified',
  'missed-more',
  'missed-less',
  'escalated-more',
  'escalated-less',
  'escalated-otherwise',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export function kindsOf({ classified, promised, missed, escalated }: CaseDifference): readonly DifferenceKind[] {
  const isNew = ({ before }: Otherwise<unknown>): boolean => before === null;
  const isGone = ({ after }: Otherwise<unknown>): boolean => after === null;
  const holds: Readonly<Record<DifferenceKind, boolean>> = {
    promised: promised.length > 0,
    classified: classified.length > 0,
    'missed-more': missed.some(({ after: fate }) => isMissed(fate)),
    'missed-less': missed.some(({ before: fate }) => isMissed(fate)),
    'escalated-more': escalated.some(isNew),
    'escalated-less': escalated.some(isGone),
    'escalated-otherwise': escalated.some((one) => !isNew(one) && !isGone(one)),
  };
  return DIFFERENCE_KINDS.filter((kind) => holds[kind]);
}

function otherwise<V>(before: ReadonlyMap<string, V>, after: ReadonlyMap<string, V>): readonly Otherwise<V>[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  return all.flatMap((what) => {
    const [was, is] = [before.get(what) ?? null, after.get(what) ?? null];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

const isMissed = (fate: Fate | null): boolean => fate === 'missed';

/** The first of a kind is compared with the first, the second with the second: `rule/milestone/level/1`, `…/2`. */
function counted(escalated: Outcome['escalated']): ReadonlyMap<string, Instant> {
  const times = new Map<string, number>();
  return new Map(
    escalated.map(({ what, at }) => {
      const n = (times.get(what) ?? 0) + 1;
      times.set(what, n);
      return [`${what}/${n}`, at];
    }),
  );
}
