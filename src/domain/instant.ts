/** An instant: milliseconds since 1970-01-01T00:00:00Z. The domain's only representation of a moment. */
export type Instant = number;

/** ISO 8601 in UTC with milliseconds, the form every public shape uses. */
export const toIso = (instant: Instant): string => new Date(instant).toISOString();

const FORM = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Parses an ISO 8601 instant with an explicit offset; `null` when it is not one. The engine alone would take 30 February for
 * 2 March and 24:00 for the next day.
 */
export function fromIso(text: string): Instant | null {
  if (!FORM.test(text)) return null;
  const instant = Date.parse(text);
  const date = text.slice(0, 10);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(instant) || Number.isNaN(midnight) || !toIso(midnight).startsWith(date)) return null;
  return instant;
}

/** The earliest of those that are known; `null` when none is. */
export function earliest(...instants: readonly (Instant | null | undefined)[]): Instant | null {
  const known = instants.filter((at) => at != null);
  return known.length === 0 ? null : Math.min(...known);
}
