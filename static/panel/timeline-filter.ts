import type { TimelineEntry } from '../../src/contract';
import { foldRepeats, type Repeated } from './repeats';

export const TIMELINE_FILTERS = ['all', 'customer', 'escalation', 'mine'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** The entries a filter lets through, newest first. */
export function filterTimeline(
  entries: readonly TimelineEntry[],
  filter: TimelineFilter,
  accountId: string | null,
): readonly TimelineEntry[] {
  const through = entries.filter((entry) => {
    if (filter === 'customer') return entry.audience === 'customer';
    if (filter === 'escalation') return entry.kind.startsWith('escalat') || entry.kind.startsWith('emergency');
    if (filter === 'mine') return entry.by !== null && entry.by === accountId;
    return true;
  });
  return [...through].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** What the app says again and again: the reminder itself, and whom it reached. */
const SAID_BY_THE_APP: ReadonlySet<string> = new Set(['escalated', 'escalation-told', 'digest-sent']);

/** The time line as it is read: an hourly reminder of three days is one line, with the others behind it. */
export const timelineLines = (entries: readonly TimelineEntry[]): readonly Repeated<TimelineEntry>[] =>
  foldRepeats(entries, ({ kind, text }) => (SAID_BY_THE_APP.has(kind) ? `${kind} ${text.en}` : null));
