import type { Instant } from '../instant';

const SECOND = 1000;
export const DAY_MS = 86_400_000;
/** Between two looks at a zone's clock. The shortest time after which any zone took a change back was six days (Boa Vista, 2000). */
const PROBE_MS = 4 * DAY_MS;

/** A stretch of time in which a zone's clocks do not change: local time = UTC + `offset`. All in milliseconds. */
export interface OffsetPiece {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** Part of one local calendar date during which the clocks do not change. A date that is skipped never appears. */
export interface LocalDay {
  /** Days since 1970-01-01 on the local calendar. */
  readonly day: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

// What a zone's clocks did in a year never changes while the process runs, so both memos only save work.
const formats = new Map<string, Intl.DateTimeFormat>();
const years = new Map<string, readonly OffsetPiece[]>();
/** The stretch asked for last in each zone: most questions are about times near each other. */
const recent = new Map<string, OffsetPiece>();

/** True for a time zone this machine knows (`Asia/Shanghai`, `UTC`, …). */
export function isTimeZone(timeZone: string): boolean {
  try {
    return formatOf(timeZone) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const two = '2-digit' as const;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  formats.set(timeZone, made);
  return made;
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
export const offsetAt = (timeZone: string, at: Instant): number => offsetPieceAt(timeZone, at).offset;

/** The stretch around an instant in which the zone's clocks do not change; it ends with the year at the latest. */
export function offsetPieceAt(timeZone: string, at: Instant): OffsetPiece {
  const known = recent.get(timeZone);
  if (known && known.from <= at && at < known.to) return known;
  const piece = piecesOfYear(timeZone, yearOf(at)).find(({ to }) => at < to);
  if (piece === undefined) throw new RangeError(`${timeZone} has no clock at ${at}.`);
  recent.set(timeZone, piece);
  return piece;
}

/** The same, asked of the platform, which takes microseconds. */
function readOffset(timeZone: string, at: Instant): number {
  const whole = Math.floor(at / SECOND) * SECOND;
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (formatOf(timeZone).format(whole).match(/\d+/g) ?? []).map(
    Number,
  );
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** The same in minutes, as SQL and Jira take it. */
export const offsetMinutesAt = (timeZone: string, at: Instant): number => Math.round(offsetAt(timeZone, at) / 60_000);

/** `YYYY-MM-DD HH:mm` on the zone's clocks, for texts that people read. */
export const wallClockText = (timeZone: string, at: Instant): string =>
  new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 16).replace('T', ' ');

/** The same to the second. */
export const wallClockTextToSecond = (timeZone: string, at: Instant): string =>
  new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 19).replace('T', ' ');

/** The same with the zone's name, where a reader may take it for another zone. */
export const zonedText = (timeZone: string, at: Instant): string => `${wallClockText(timeZone, at)} (${timeZone})`;

/** On whose clocks a text tells an instant: those of its reader, or others, which are named. */
export interface Clocks {
  readonly timeZone: string;
  readonly named: boolean;
}

export const textOn = ({ timeZone, named }: Clocks, at: Instant): string => (named ? zonedText : wallClockText)(timeZone, at);
export const textOnToSecond = ({ timeZone, named }: Clocks, at: Instant): string =>
  `${wallClockTextToSecond(timeZone, at)}${named ? ` (${timeZone})` : ''}`;

/** The stretches between clock changes from `from` to `to`, in order and without gaps. */
export function offsetPieces(timeZone: string, from: Instant, to: Instant): readonly OffsetPiece[] {
  const pieces: OffsetPiece[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const piece of piecesOfYear(timeZone, year)) {
      const clipped = { from: Math.max(piece.from, from), to: Math.min(piece.to, to), offset: piece.offset };
      const last = pieces.at(-1);
      if (clipped.from >= clipped.to) continue;
      if (last && last.offset === clipped.offset) pieces[pieces.length - 1] = { ...last, to: clipped.to };
      else pieces.push(clipped);
    }
  }
  return pieces;
}

/** Local dates, or parts of them, from `from` to `to` in the order in which they pass. A repeated hour appears twice. */
export function* localDays(timeZone: string, from: Instant, to: Instant): Generator<LocalDay> {
  for (const { from: start, to: end, offset } of offsetPieces(timeZone, from, to)) {
    for (let day = Math.floor((start + offset) / DAY_MS); day * DAY_MS - offset < end; day += 1) {
      yield { day, from: Math.max(start, day * DAY_MS - offset), to: Math.min(end, (day + 1) * DAY_MS - offset), offset };
    }
  }
}

/** Local calendar date at an instant, in days since 1970-01-01. */
export const localDayAt = (timeZone: string, at: Instant): number => Math.floor((at + offsetAt(timeZone, at)) / DAY_MS);

const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();

function piecesOfYear(timeZone: string, year: number): readonly OffsetPiece[] {
  const key = `${timeZone} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const end = Date.UTC(year + 1, 0, 1);
  const pieces: OffsetPiece[] = [];
  let from = Date.UTC(year, 0, 1);
  let offset = readOffset(timeZone, from);
  for (let probe = from + PROBE_MS; from < end; probe += PROBE_MS) {
    const reach = Math.min(probe, end);
    while (readOffset(timeZone, reach) !== offset) {
      const changed = firstChange(timeZone, from, reach, offset);
      if (changed >= end) break;
      pieces.push({ from, to: changed, offset });
      from = changed;
      offset = readOffset(timeZone, changed);
    }
    if (reach === end) {
      pieces.push({ from, to: end, offset });
      break;
    }
  }
  years.set(key, pieces);
  return pieces;
}

/** First whole second after `from` at which the offset is not `offset` any more; it is not at `to`. */
function firstChange(timeZone: string, from: Instant, to: Instant, offset: number): Instant {
  let low = Math.max(from, to - PROBE_MS) / SECOND;
  let high = to / SECOND;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(timeZone, middle * SECOND) === offset) low = middle;
    else high = middle;
  }
  return high * SECOND;
}
