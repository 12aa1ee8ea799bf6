import type { CaseEvent, CaseEventKind } from '../case/case-event';
import type { Instant } from '../instant';

/** A case that went from one person to another. */
export interface Transfer {
  readonly at: Instant;
  readonly by: string;
  /** Who had it; `null` where nobody had. */
  readonly from: string | null;
  readonly to: string;
  /** Given in the panel; `null` when it was reassigned in Jira. */
  readonly reason: string | null;
}

/** What makes somebody who has a case its handler. To look at it, to classify it and to give it to somebody is none of it. */
const HANDLES: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'first-response-sent',
  'handling-started',
  'progress-reported',
  'milestone-met',
  'work-recorded',
  'next-update-promised',
  'paused',
  'resolved',
  'result-replied',
]);

/**
 * When people gave the case to somebody else, in the panel or in Jira. That somebody gets it whom Jira names first is none, be it from
 * nobody or from whom the project names by default and who did nothing about it; taking it away and giving it back to the same person is
 * none, and neither is the event of Jira that tells again what was recorded here: each handing-on counts once.
 */
export function transfersOf(events: readonly CaseEvent[]): readonly Transfer[] {
  let owner: string | null = null;
  /** The project's default, so recorded with the opening: nobody gave it to them. */
  let isByDefault = false;
  /** Jira named the first owner, and the panel may still say that it was a handing-on. */
  let isFirst = false;
  return events.flatMap((event): Transfer[] => {
    if (event.by != null && event.by === owner && HANDLES.has(event.kind)) isByDefault = false;
    if ((event.kind !== 'assigned' && event.kind !== 'transferred') || event.to === null) return [];
    const from = owner;
    const hadHandler = from !== null && !isByDefault;
    const inPanel = event.kind === 'transferred';
    const counts = event.to === from ? inPanel && isFirst : inPanel || hadHandler;
    isFirst = !hadHandler && !inPanel;
    isByDefault = from === null && !inPanel && event.by === undefined;
    owner = event.to;
    if (!counts || event.by == null) return [];
    return [{ at: event.at, by: event.by, from: event.to === from ? null : from, to: event.to, reason: inPanel ? event.reason : null }];
  });
}
