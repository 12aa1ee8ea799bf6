import type { TimelineEntry } from '../../src/contract';

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
