import type { CaseEvent } from './case-event';

/**
 * A customer who is not content opens a case again at once; Jira learns of it a moment later. Who closes the issue in that moment
 * closes a result that no longer stands, and a loop is never ended by accident (S0-05, S3-50): such a closing counts for
 * `closing-overtaken`, and the issue goes back to work. Every way that ends the new attempt with a result records `resolved` first
 * (`factsOfStatusChange`), so nothing else looks like it.
 * @param ordered the facts that count, in the order in which they happened
 */
export function withOvertakenClosings(ordered: readonly CaseEvent[]): readonly CaseEvent[] {
  let owesResult = false;
  return ordered.map((event) => {
    switch (event.kind) {
      case 'reopened':
        owesResult = event.because !== undefined;
        return event;
      case 'resolved':
      case 'cancelled':
      case 'dissatisfaction-accepted':
        owesResult = false;
        return event;
      case 'closed':
        return owesResult && event.result === undefined ? { kind: 'closing-overtaken', at: event.at, by: event.by ?? null } : event;
      default:
        return event;
    }
  });
}
