import { readLength } from '../sections/limit-cells';

const MINUTES: Readonly<Record<string, number | undefined>> = { minutes: 1, hours: 60, days: 1_440, immediate: 0 };
const NONE = /^0+\s*(m|min|minutes?|分|分钟)?$/;

/**
 * What people write for a length around the clock ("30m", "2h 30m", "1 day", "2 小时", or the minutes alone), in whole minutes within bounds;
 * `null`: none of it.
 */
export function readMinutes(text: string, min: number, max: number): number | null {
  const minutes = NONE.test(text.normalize('NFKC').trim().toLowerCase()) ? 0 : minutesOf(text);
  return minutes !== null && Number.isInteger(minutes) && minutes >= min && minutes <= max ? minutes : null;
}

function minutesOf(text: string): number | null {
  const said = readLength(text);
  if (said === null || said.clock === 'working' || (said.from ?? null) !== null) return null;
  const each = MINUTES[said.unit ?? 'minutes'];
  // 1.1 h are 66 minutes, though the product is a little more.
  return each === undefined ? null : Math.round((said.amount ?? 0) * each * 1e6) / 1e6;
}
