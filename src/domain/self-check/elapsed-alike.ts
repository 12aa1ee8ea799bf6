import type { Instant } from '../instant';
import { type CaseLife, pausesBetween } from '../sla/case-life';
import { type CalendarInput, calendarOf } from '../time/work-calendar';
import { workingTimeBetween } from '../time/working-time';
import type { NativeReason } from './finding';
import type { NativeCycle } from './native-sla';

/** Jira rounds, and reading takes a moment (milliseconds). */
const ROUNDING_MS = 2 * 60_000;

/**
 * Finds out by which clock a service level of Jira has counted: what it differs in from ours, nothing when it counts alike,
 * `null` when neither our calendar nor round the clock, with or without our pauses, gives what it says has elapsed.
 */
export function elapsedAlike(
  cycle: NativeCycle,
  ours: 'calendar' | 'working',
  life: CaseLife,
  calendar: CalendarInput,
  now: Instant,
): readonly NativeReason[] | null {
  const from = cycle.startAt;
  const to = cycle.stopAt ?? now;
  const pauses = pausesBetween(life, from, to);
  const count = (clock: 'calendar' | 'working', start: Instant, end: Instant): number =>
    clock === 'working' ? workingTimeBetween(calendarOf(calendar), start, end) : Math.max(0, end - start);
  const elapsed = (clock: 'calendar' | 'working', paused: boolean): number =>
    count(clock, from, to) - (paused ? pauses.reduce((sum, pause) => sum + count(clock, Math.max(pause.from, from), pause.to), 0) : 0);
  const other = ours === 'working' ? 'calendar' : 'working';
  const models: readonly (readonly [number, readonly NativeReason[]])[] = [
    [elapsed(ours, true), []],
    [elapsed(ours, false), ['pauses']],
    [elapsed(other, true), ['calendar']],
    [elapsed(other, false), ['calendar', 'pauses']],
  ];
  return models.find(([milliseconds]) => Math.abs(milliseconds - cycle.elapsedMs) <= ROUNDING_MS)?.[1] ?? null;
}
