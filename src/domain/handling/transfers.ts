import type { CaseEvent } from '../case/case-event';
import type { Instant } from '../instant';

/** A case that went from one person to another. */
export interface Transfer {
  readonly at: Instant;
  readonly by: string;
  readonly to: string;
  /** Given in the panel; `null` when it was reassigned in Jira. */
  readonly reason: string | null;
}

/**
 * When people gave the case to somebody else, in the panel or in Jira. Taking it away and giving it back to the same person is
 * none, and neither is the event of Jira that tells again what was recorded here: each handing-on counts once.
 */
export function transfersOf(events: readonly CaseEvent[]): readonly Transfer[] {
  let owner: string | null = null;
  return events.flatMap((event): Transfer[] => {
    if ((event.kind !== 'assigned' && event.kind !== 'transferred') || event.to === null) return [];
    const changed = event.to !== owner;
    owner = event.to;
    if (!changed || event.by == null) return [];
    return [{ at: event.at, by: event.by, to: event.to, reason: event.kind === 'transferred' ? event.reason : null }];
  });
}
