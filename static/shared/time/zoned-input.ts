/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const numberOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day'), numberOf('hour'), numberOf('minute'), numberOf('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * What a `datetime-local` input holds, read in the reader's Jira zone (the browser's may differ), as ISO in UTC; `null` when
 * it is empty or not a time.
 */
export function zonedInputToIso(value: string, timeZone: string): string | null {
  const wall = Date.parse(`${value}Z`);
  if (value === '' || Number.isNaN(wall)) return null;
  const guess = wall - offsetAt(wall, timeZone);
  // Around a clock change the first guess may lie on the other side of it.
  return new Date(wall - offsetAt(guess, timeZone)).toISOString();
}

/** The other way round, to minutes: what a `datetime-local` input needs to show an instant. */
export function isoToZonedInput(iso: string, timeZone: string): string {
  const instant = Date.parse(iso);
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 16);
}
