import type { Duration } from '../../../src/domain/profile/schema';
import { type DurationParts, durationOf, partsOf } from '../form/duration-parts';

/** What a length is counted in, and on which clock: around the clock, or in the hours of the work calendar. */
export const CELL_UNITS = ['minutes', 'hours', 'days', 'seconds', 'immediate'] as const;
export type CellUnit = (typeof CELL_UNITS)[number];
export const CLOCKS = ['around', 'working'] as const;
export type Clock = (typeof CLOCKS)[number];

export interface LimitCells {
  /** In the unit; `null` at once. */
  readonly amount: number | null;
  /** Lower end of a range, in the unit; `null`: not a range. */
  readonly from: number | null;
  readonly unit: CellUnit;
  readonly clock: Clock;
}

const HOUR = 60;

/** A length as the cells of the table show it (S0-08…S0-16): 120 working minutes are 2 hours on the working clock. */
export function cellsOf(due: Duration): LimitCells {
  const { unit, amount, from } = partsOf(due);
  switch (unit) {
    case 'immediate':
      return { amount: null, from: null, unit, clock: 'around' };
    case 'calendarDays':
      return { amount, from, unit: 'days', clock: 'around' };
    case 'workingDays':
      return { amount, from, unit: 'days', clock: 'working' };
    case 'workingMinutes':
      return amount >= HOUR && amount % HOUR === 0
        ? { amount: amount / HOUR, from: null, unit: 'hours', clock: 'working' }
        : { amount, from: null, unit: 'minutes', clock: 'working' };
    default:
      return { amount, from, unit, clock: 'around' };
  }
}

/** The length with some cells changed; where it starts stays. A unit the working clock does not know is counted around the clock. */
export function withCells(due: Duration, change: Partial<LimitCells>): Duration {
  const before = cellsOf(due);
  const next = { ...before, ...change };
  const after = partsOf(due).after;
  const amount = Math.max(next.amount ?? 1, 0);
  const keepsRange = change.unit === undefined && change.clock === undefined && (next.from ?? 0) <= amount;
  const part = (unit: DurationParts['unit'], length: number, from: number | null): Duration =>
    durationOf({ unit, amount: length, from: keepsRange ? from : null, after });
  if (next.unit === 'immediate') return part('immediate', 0, null);
  if (next.unit === 'seconds') return part('seconds', amount, null);
  if (next.unit === 'days') return next.clock === 'working' ? part('workingDays', amount, next.from) : part('calendarDays', amount, null);
  if (next.clock === 'working') return part('workingMinutes', next.unit === 'hours' ? amount * HOUR : amount, null);
  return part(next.unit, amount, next.from);
}

const UNIT_WORDS: readonly (readonly [CellUnit, RegExp])[] = [
  ['minutes', /^(m|min|mins|minutes?|分|分钟)$/],
  ['hours', /^(h|hr|hrs|hours?|小时|时)$/],
  ['days', /^(d|days?|天|日|工作日|自然日)$/],
  ['seconds', /^(s|sec|secs|seconds?|秒|秒钟)$/],
];

/** Reads what people write for a length: "30m", "2 h", "3 working days", "3个工作日", "2 工作小时", "at once", "立即", or the amount alone; `null`: none of it. */
export function readLength(text: string): Partial<LimitCells> | null {
  const said = text.trim().toLowerCase();
  if (/^(at once|immediately|立即|马上)$/.test(said)) return { unit: 'immediate' };
  const match = /^(\d+(?:[.,]\d+)?)\s*个?\s*(.*)$/.exec(said);
  if (match === null) return null;
  const amount = Number((match[1] ?? '').replace(',', '.'));
  const word = (match[2] ?? '').trim();
  if (!(amount > 0)) return null;
  if (word === '') return { amount };
  const plain = word.replace(/^(working|business|工作)\s*/, '');
  const isWorking = plain !== word || word === '工作日';
  const unit = UNIT_WORDS.find(([, words]) => words.test(word === '工作日' ? '日' : plain))?.[0];
  if (unit === undefined || (isWorking && unit === 'seconds')) return null;
  return { amount, unit, clock: isWorking ? 'working' : 'around' };
}
