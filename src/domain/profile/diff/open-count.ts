import type { CaseClass } from '../../case/case-class';
import type { AxisReason, AxisValues } from '../../case/case-event';
import { matches } from '../../sla/condition';
import type { Condition, Limit } from '../schema';

/** So many open cases of one class. */
export interface OpenCount extends CaseClass {
  /** False for cases that nothing happened to since classes are kept: only type, urgency, channel, answer and result are known of them. */
  readonly known: boolean;
  readonly cases: number;
  /** What moving makes of them; absent where they are counted by their class, without looking at their facts. */
  readonly moved?: Moved;
}

/** What moving to a version makes of a case. */
export interface Moved {
  readonly axes: AxisValues;
  /** Why the values that change were what they were, and why they are what they become. */
  readonly turned: readonly AxisReason[];
  /** Another role gets it. */
  readonly isHandedOver: boolean;
}

/** Whether a case is touched; `null` where that is not known of it. */
export type Check = (count: OpenCount) => boolean | null;
/** Makes a check of a condition. */
export type Fit = (when: Condition) => Check;

/** Every column of a case says so much of it. */
const COLUMNS: ReadonlySet<string> = new Set(['type', 'urgency', 'channel']);

/** As a case is now. */
export const fits: Fit = (when) => {
  const inColumns = only(when, (axis) => COLUMNS.has(axis));
  const isAll = Object.keys(when).every((axis) => COLUMNS.has(axis));
  return (count) => {
    if (count.known || isAll) return matches(when, count);
    return matches(inColumns, count) ? null : false;
  };
};

/** As a case is once it moved. @param unsettled axes that moving may work out anew: of the class alone nothing is claimed about them */
export const fitsOnceMoved = (unsettled: ReadonlySet<string>): Fit => {
  return (when) => {
    const isSettled = Object.keys(when).every((axis) => !unsettled.has(axis));
    const now = fits(isSettled ? when : only(when, (axis) => !unsettled.has(axis)));
    return (count) => {
      if (count.moved !== undefined) return matches(when, { ...count, axes: count.moved.axes });
      const said = now(count);
      return isSettled || said === false ? said : null;
    };
  };
};

/** Those a limit is promised to and that wait for it still. */
export const promised = (limits: readonly Limit[], fitBy: Fit): Check =>
  either(
    limits.map(({ when, milestone, enabled }) => {
      const holdsFor = fitBy(when);
      return (count) => {
        if (enabled === false || count.met.includes(milestone)) return false;
        const holds = holdsFor(count);
        const isTold = count.known || milestone === 'first-response' || milestone === 'resolve';
        return isTold || holds === false ? holds : null;
      };
    }),
  );

export const either =
  (checks: readonly Check[]): Check =>
  (count) => {
    const said = checks.map((check) => check(count));
    if (said.includes(true)) return true;
    return said.includes(null) ? null : false;
  };

/** How many are touched; `null` where that is not known of one of them. */
export function sum(counts: readonly OpenCount[], check: Check): number | null {
  let total = 0;
  for (const count of counts) {
    const said = check(count);
    if (said === null) return null;
    if (said) total += count.cases;
  }
  return total;
}

const only = (when: Condition, takes: (axis: string) => boolean): Condition =>
  Object.fromEntries(Object.entries(when).filter(([axis]) => takes(axis)));
