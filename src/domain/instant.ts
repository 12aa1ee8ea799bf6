/** An instant: milliseconds since 1970-01-01T00:00:00Z. The domain's only representation of a moment. */
export type Instant = number;

/** ISO 8601 in UTC with milliseconds, the form every public shape uses. */
export const toIso = (instant: Instant): string => new Date(instant).toISOString();

/** Parses an ISO 8601 instant with an explicit offset; `null` when it is not one. */
export function fromIso(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
