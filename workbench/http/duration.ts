const pattern = /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const unitsMs = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** Milliseconds of an ISO 8601 duration in weeks to seconds (`PT2H`, `P1DT30M`); `null` when it is none. */
export function durationMs(text: string): number | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const parts = match.slice(1);
  if (parts.every((part) => part === undefined)) return null;
  return parts.reduce((sum, part, place) => sum + Number(part ?? 0) * (unitsMs[place] ?? 0), 0);
}
