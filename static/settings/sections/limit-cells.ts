import type { Duration } from '../../../src/domain/profile/schema';
import { type DurationParts, durationOf, isCountedWhole, partsOf } from '../form/duration-parts';

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
/** Ten years, as the profile allows. */
const LONGEST_MINUTES = 10 * 366 * 24 * HOUR;
const MOST_WORKING_DAYS = 2600;

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

/**
 * The length with some cells changed; where it starts stays. A unit the working clock does not know is counted around the clock; an amount
 * that is not written anew is rounded for one that is counted whole.
 */
export function withCells(due: Duration, change: Partial<LimitCells>): Duration {
  const before = cellsOf(due);
  const next = { ...before, ...change };
  const after = partsOf(due).after;
  const amount = Math.max(next.amount ?? 1, 0);
  const isSaid = change.from !== undefined || (change.unit === undefined && change.clock === undefined);
  const keepsRange = isSaid && (next.from ?? 0) <= amount;
  const part = (unit: DurationParts['unit'], length: number, from: number | null): Duration => {
    const whole = (number: number): number =>
      change.amount === undefined && isCountedWhole(unit) ? Math.max(1, Math.round(number)) : number;
    return durationOf({ unit, amount: whole(length), from: keepsRange && from !== null ? whole(from) : null, after });
  };
  if (next.unit === 'immediate') return part('immediate', 0, null);
  if (next.unit === 'seconds') return part('seconds', amount, null);
  if (next.unit === 'days') return next.clock === 'working' ? part('workingDays', amount, next.from) : part('calendarDays', amount, null);
  if (next.clock === 'working') return part('workingMinutes', next.unit === 'hours' ? amount * HOUR : amount, null);
  return part(next.unit, amount, next.from);
}

const UNIT_WORDS: readonly (readonly [CellUnit | 'weeks', RegExp])[] = [
  ['minutes', /^(m|min|mins|minutes?|分|分钟)$/],
  ['hours', /^(h|hr|hrs|hours?|小时|时)$/],
  ['days', /^(d|days?|天|日|工作日|自然日)$/],
  ['weeks', /^(w|wks?|weeks?|周|星期|礼拜)$/],
  ['seconds', /^(s|sec|secs|seconds?|秒|秒钟)$/],
];

interface Part {
  readonly amount: number;
  readonly from: number | null;
  /** `null`: an amount alone. */
  readonly unit: CellUnit | 'weeks' | null;
  readonly isWorking: boolean;
}

/** An amount or a range, and what follows it up to the next one. */
const PART = /^(\d+(?:[.,]\d+)?)(?:\s*[-–—~至]\s*(\d+(?:[.,]\d+)?))?\s*个?\s*([^\d]*)/;
const MINUTES: Readonly<Record<string, number | undefined>> = { minutes: 1, hours: HOUR, days: 24 * HOUR };

/**
 * Reads what people write for a length: "30m", "2 h", "2h 30m", "24–48 h", "2 weeks", "3 working days", "3个工作日", "２小时", "at once", "立即", or
 * the amount alone; `null`: none of it.
 */
export function readLength(text: string): Partial<LimitCells> | null {
  const said = text.normalize('NFKC').trim().toLowerCase();
  if (/^(at once|immediately|立即|马上)$/.test(said)) return { unit: 'immediate' };
  const parts: Part[] = [];
  for (let rest = said; rest !== ''; ) {
    const match = PART.exec(rest);
    const part = match === null ? null : partOf(match[1] ?? '', match[2], (match[3] ?? '').replace(/[\s,，、]+$/, '').trim());
    if (match === null || part === null) return null;
    parts.push(part);
    rest = rest.slice(match[0].length);
  }
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? cellsOfPart(first) : together(parts);
}

/** What a text makes of a length; `null` where it is none, longer than a limit can be, or a part of what is counted whole. */
export function withLength(due: Duration, text: string): Duration | null {
  const next = written(due, text);
  return next === null || isSplit(next) ? null : next;
}

/** Whether a text is refused for that alone: it asks for one and a half working days, or for half a second. */
export function asksForParts(due: Duration, text: string): boolean {
  const next = written(due, text);
  return next !== null && isSplit(next);
}

const isSplit = ({ workingDays, workingDaysFrom, seconds }: Duration): boolean =>
  [workingDays, workingDaysFrom, seconds].some((amount) => amount !== undefined && !Number.isInteger(amount));

function written(due: Duration, text: string): Duration | null {
  const read = readLength(text);
  if (read === null) return null;
  const next = withCells(due, { ...(due.immediate === true && read.unit === undefined ? { unit: 'hours' as const } : {}), ...read });
  const longest = Math.max(next.minutes ?? 0, next.workingMinutes ?? 0);
  return longest <= LONGEST_MINUTES && (next.workingDays ?? 0) <= MOST_WORKING_DAYS ? next : null;
}

function partOf(low: string, high: string | undefined, word: string): Part | null {
  const number = (digits: string): number => Number(digits.replace(',', '.'));
  const [amount, from] = [number(high ?? low), high === undefined ? null : number(low)];
  if (!(amount > 0) || (from !== null && from > amount)) return null;
  if (word === '') return { amount, from, unit: null, isWorking: false };
  const plain = word.replace(/^(working|business|工作)\s*/, '');
  const isWorking = plain !== word || word === '工作日';
  const unit = UNIT_WORDS.find(([, words]) => words.test(word === '工作日' ? '日' : plain))?.[0];
  if (unit === undefined || (isWorking && (unit === 'seconds' || unit === 'weeks'))) return null;
  return { amount, from, unit, isWorking };
}

function cellsOfPart({ amount, from, unit, isWorking }: Part): Partial<LimitCells> | null {
  const range = from === null ? {} : { from };
  if (unit === null) return { amount, ...range };
  if (unit === 'weeks') return from === null ? { amount: amount * 7, unit: 'days', clock: 'around' } : null;
  const clock = isWorking ? 'working' : 'around';
  // A range has its two ends in minutes around the clock or in working days; elsewhere its lower end would be lost.
  if (from !== null && (unit === 'seconds' || (unit === 'days') !== isWorking)) return null;
  return { amount, unit, clock, ...range };
}

/** "2h 30m", "1 d 12 h": on one clock, in the largest unit that holds it whole. */
function together(parts: readonly Part[]): Partial<LimitCells> | null {
  const isWorking = parts.some((part) => part.isWorking);
  let minutes = 0;
  for (const { unit, amount, from } of parts) {
    const each = unit === null ? undefined : MINUTES[unit];
    if (each === undefined || from !== null || (isWorking && unit === 'days')) return null;
    minutes += amount * each;
  }
  const clock = isWorking ? 'working' : 'around';
  return minutes % HOUR === 0 ? { amount: minutes / HOUR, unit: 'hours', clock } : { amount: minutes, unit: 'minutes', clock };
}
