import type { CaseEvent } from '../case/case-event';

/** Ways in which somebody of the team speaks with the customer (S0-73, S4-152). */
const SPOKEN: ReadonlySet<string | undefined> = new Set(['phone', 'callback', 'on-site', 'personal', 'oral']);

/** Whether what the customer says of a result was said to somebody of the team, who wrote it down. */
export const isHeardInWords = (event: CaseEvent): boolean => SPOKEN.has(wayOf(event));

function wayOf(event: CaseEvent): string | undefined {
  if (event.kind === 'rated') return event.source;
  if (event.kind === 'confirmed') return event.method;
  return event.kind === 'objected' ? event.heard : undefined;
}
