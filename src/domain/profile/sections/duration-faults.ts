import type { Label } from '../../label';

interface Amounts {
  readonly minutes?: number | undefined;
  readonly minutesFrom?: number | undefined;
  readonly workingMinutes?: number | undefined;
  readonly workingDays?: number | undefined;
  readonly workingDaysFrom?: number | undefined;
  readonly seconds?: number | undefined;
  readonly calendarDays?: number | undefined;
  readonly immediate?: boolean | undefined;
}

export interface DurationFault {
  readonly path: readonly (keyof Amounts)[];
  readonly text: Label;
}

/** A working day ends at its close, and the app looks once a second: parts of them would be promised and not kept. */
const WHOLE = ['workingDays', 'workingDaysFrom', 'seconds'] as const;

/** What makes a duration mean nothing, or two things: no clock, two clocks, no length, a range that runs backwards. */
export function durationFaults(due: Amounts): readonly DurationFault[] {
  const amounts = [due.minutes, due.seconds, due.calendarDays, due.workingMinutes, due.workingDays].filter(
    (amount) => amount !== undefined,
  );
  const calendar = due.immediate === true || due.minutes !== undefined || due.seconds !== undefined || due.calendarDays !== undefined;
  const clocks = [calendar, due.workingMinutes !== undefined, due.workingDays !== undefined].filter(Boolean).length;
  const ranges = [...rangeFaults(due, 'minutes', 'minutesFrom'), ...rangeFaults(due, 'workingDays', 'workingDaysFrom')];
  if (ranges.length > 0) return ranges;
  const split = WHOLE.filter((amount) => due[amount] !== undefined && !Number.isInteger(due[amount]));
  if (split.length > 0)
    return split.map((amount) => fault([amount], 'Working days and seconds are counted whole.', '工作日和秒须为整数。'));
  if (clocks === 0)
    return [
      fault(
        [],
        'A duration needs minutes, seconds, workingMinutes, workingDays or immediate.',
        '时长须填写分钟、秒、工作分钟、工作日或“立即”。',
      ),
    ];
  if (clocks > 1)
    return [
      fault(
        [],
        'A duration runs on one clock: calendar, working minutes or working days.',
        '一个时长只能用一种计时：自然时间、工作分钟或工作日。',
      ),
    ];
  const isZero = amounts.every((amount) => amount === 0);
  if (due.immediate === true) return isZero ? [] : [fault(['immediate'], '“Immediate” has no length.', '“立即”不能同时有时长。')];
  return isZero ? [fault([], 'A duration of zero is written “immediate”.', '时长为零请用“立即”表示。')] : [];
}

function rangeFaults(due: Amounts, upper: 'minutes' | 'workingDays', lower: 'minutesFrom' | 'workingDaysFrom'): readonly DurationFault[] {
  const from = due[lower];
  const to = due[upper];
  if (from === undefined) return [];
  if (to === undefined) return [fault([lower], 'A range needs its upper end.', '区间缺少上限。')];
  return from > to ? [fault([lower], `The range runs backwards: from ${from} to ${to}.`, `区间下限 ${from} 大于上限 ${to}。`)] : [];
}

const fault = (path: readonly (keyof Amounts)[], en: string, zh: string): DurationFault => ({ path, text: { en, zh } });
