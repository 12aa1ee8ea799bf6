/** Dates in JQL: written ones, relative ones, and the functions; all in the time zone of the reader. */
import { jiraError, notModelled } from '../call';
import type { Operand } from './parse';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds local time is ahead of UTC. */
function offset(ms: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second) - Math.floor(ms / 1000) * 1000;
}

/** The instant at which local clocks show the given UTC-like value. */
function fromLocal(local: number, timeZone: string): number {
  const guess = local - offset(local, timeZone);
  return local - offset(guess, timeZone);
}

const UNIT_MS: Readonly<Record<string, number>> = { w: 7 * 86_400_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

/** `-1d`, `2w 3d`, `-4h 30m`; months and years move the calendar. */
function shift(at: number, text: string, unit: string): number | null {
  const match = /^\s*([+-]?)((?:\s*\d+\s*[yMwdhm]?)+)\s*$/.exec(text);
  if (match === null) return null;
  const sign = match[1] === '-' ? -1 : 1;
  let result = at;
  for (const [, digits = '0', letter = ''] of (match[2] ?? '').matchAll(/(\d+)\s*([yMwdhm]?)/g)) {
    const amount = sign * Number(digits);
    const kind = letter === '' ? unit : letter;
    if (kind === 'M' || kind === 'y') {
      const date = new Date(result);
      date.setUTCMonth(date.getUTCMonth() + amount * (kind === 'y' ? 12 : 1));
      result = date.getTime();
    } else result += amount * (UNIT_MS[kind] ?? 0);
  }
  return result;
}

/** First instant of the day, week (Monday), month or year, as local wall time. */
function floor(local: number, period: string): number {
  const date = new Date(local);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (period === 'year') return Date.UTC(year, 0, 1);
  if (period === 'month') return Date.UTC(year, month, 1);
  if (period === 'week') return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7));
  return Date.UTC(year, month, day);
}

const PERIOD_UNIT: Readonly<Record<string, string>> = { day: 'd', week: 'w', month: 'M', year: 'y' };

function dateFunction(name: string, args: readonly string[], now: number, timeZone: string): number {
  if (name === 'now') return now;
  const match = /^(startof|endof)(day|week|month|year)$/.exec(name);
  if (match === null) throw notModelled(`JQL function ${name}() on a date`);
  const [, edge = '', period = ''] = match;
  const unit = PERIOD_UNIT[period] ?? 'd';
  let local = floor(now + offset(now, timeZone), period);
  if (edge === 'endof') local = (shift(local, '1', unit) ?? local) - 1;
  if (args[0] !== undefined) {
    // The end of a month moves by whole periods: from the start, then to the end again.
    const base = edge === 'endof' ? local + 1 : local;
    const moved = shift(base, args[0], unit);
    if (moved === null) throw jiraError(400, `Invalid duration '${args[0]}' in function '${name}'.`);
    local = edge === 'endof' ? moved - 1 : moved;
  }
  return fromLocal(local, timeZone);
}

const WRITTEN = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s+(\d{1,2}):(\d{2}))?$/;

/** Epoch milliseconds of a date operand, or Jira's 400. */
export function dateOperand(operand: Operand, fieldName: string, now: number, timeZone: string): number {
  if (operand.kind === 'function') return dateFunction(operand.name, operand.args, now, timeZone);
  if (operand.kind !== 'value') throw jiraError(400, `A date is needed for field '${fieldName}'.`);
  const text = operand.text.trim();
  const written = WRITTEN.exec(text);
  if (written !== null) {
    const [, year, month, day, hour = '0', minute = '0'] = written;
    return fromLocal(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)), timeZone);
  }
  if (/^\d{5,}$/.test(text)) return Number(text);
  const relative = shift(now, text, 'm');
  if (relative !== null) return relative;
  throw jiraError(
    400,
    `Date value '${text}' for field '${fieldName}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}
