import type { CalendarInput, WorkWindow } from '../../src/domain/time/work-calendar';

const MINUTE = 60_000;

/** A calendar and a stretch of time in which deadlines on it are asked for. */
export interface Scene {
  readonly name: string;
  readonly calendar: CalendarInput;
  /** Starts lie in the first half, so that the oracle, which ends with the stretch, reaches the end of every limit. */
  readonly from: string;
  readonly to: string;
  /** Starts on any second, as messages arrive; otherwise on whole minutes. */
  readonly anySecond?: boolean;
}

/** One deadline. Limits are whole minutes: both packages count in them. */
export interface Question {
  readonly start: number;
  readonly minutes: number;
}

const daily = (...windows: readonly WorkWindow[]): CalendarInput['weekly'] => ({
  mon: windows,
  tue: windows,
  wed: windows,
  thu: windows,
  fri: windows,
});

export const SCENES: readonly Scene[] = [
  {
    name: 'office hours',
    calendar: { timeZone: 'Asia/Shanghai', weekly: daily(['09:00', '18:00']), holidays: [], workingDays: [] },
    from: '2026-03-02',
    to: '2026-04-27',
  },
  {
    name: 'lunch break, any second',
    calendar: { timeZone: 'Asia/Shanghai', weekly: daily(['09:00', '12:00'], ['13:30', '18:00']), holidays: [], workingDays: [] },
    from: '2026-03-02',
    to: '2026-04-27',
    anySecond: true,
  },
  {
    name: 'lunch break',
    calendar: { timeZone: 'Asia/Shanghai', weekly: daily(['09:00', '12:00'], ['13:30', '18:00']), holidays: [], workingDays: [] },
    from: '2026-03-02',
    to: '2026-04-27',
  },
  {
    name: 'holidays and make-up days',
    calendar: {
      timeZone: 'Asia/Shanghai',
      weekly: daily(['09:00', '18:00']),
      holidays: ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      workingDays: ['2026-09-20', '2026-10-10'],
    },
    from: '2026-09-14',
    to: '2026-11-09',
  },
  {
    name: 'clocks change',
    calendar: {
      timeZone: 'America/New_York',
      weekly: { ...daily(['00:00', '12:00']), sat: [['00:00', '12:00']], sun: [['00:00', '12:00']] },
      holidays: [],
      workingDays: [],
    },
    from: '2026-03-01',
    to: '2026-04-05',
  },
  {
    name: 'round the clock',
    calendar: {
      timeZone: 'Asia/Shanghai',
      weekly: { ...daily(['00:00', '24:00']), sat: [['00:00', '24:00']], sun: [['00:00', '24:00']] },
      holidays: [],
      workingDays: [],
    },
    from: '2026-03-01',
    to: '2026-04-05',
  },
];

/** The same numbers from the same seed on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const SEED = 20260302;

/** Starts at any time of the day and week; limits from a minute to 60 hours, as profiles have them. */
export function questionsOf(scene: Scene, count: number): readonly Question[] {
  const next = random(SEED);
  const from = Date.parse(scene.from);
  // Days at either end are left out, because the stretch is UTC and the calendar is not.
  const span = (Date.parse(scene.to) - from) / 2;
  const step = scene.anySecond === true ? 1000 : MINUTE;
  return Array.from({ length: count }, () => ({
    start: Math.floor((from + 86_400_000 + next() * (span - 86_400_000)) / step) * step,
    minutes: 1 + Math.floor(next() * 60 * 60),
  }));
}
