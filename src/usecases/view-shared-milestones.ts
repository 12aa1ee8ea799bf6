import type { TimelineEntry } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import { sharedMilestones } from '../domain/handling/shared-milestones';
import { toIso } from '../domain/instant';

/** Milestones the team chose to share, as news for the customer (S1-25); the newest word on each. */
export const milestoneNews = (events: readonly CaseEvent[]): readonly TimelineEntry[] =>
  sharedMilestones(events).map(({ at, text, date, done }) => ({
    at: toIso(at),
    kind: 'milestone-shared',
    by: null,
    text: {
      en: done ? `Reached: ${text}` : `Planned${date === null ? '' : ` for ${date}`}: ${text}`,
      zh: done ? `已完成：${text}` : `计划${date === null ? '' : `于 ${date} `}完成：${text}`,
    },
    audience: 'customer',
  }));

/** News of several kinds, newest first. */
export const newestFirst = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  [...entries].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
