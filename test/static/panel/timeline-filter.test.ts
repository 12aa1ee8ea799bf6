import type { TimelineEntry } from '../../../src/contract';
import { filterTimeline, timelineLines } from '../../../static/panel/timeline-filter';
import { panelCase } from '../fixtures/panel-case';

const data = panelCase();

test('timeline: newest first, filtered by who sees it, what it is and whose it is', () => {
  const kinds = (filter: Parameters<typeof filterTimeline>[1], account: string | null = 'acc-agent-1') =>
    filterTimeline([...data.timeline].reverse(), filter, account).map((entry) => entry.kind);
  expect(kinds('all')).toEqual(['assigned', 'acknowledged', 'case-opened']);
  expect(kinds('customer')).toEqual(['acknowledged']);
  expect(kinds('escalation')).toEqual([]);
  expect(kinds('mine')).toEqual(['case-opened']);
  expect(kinds('mine', null)).toEqual([]);
});

test('what the app says every hour is one line with the others behind it; what people did stays as it is', () => {
  const entry = (hour: number, kind: string, text: string): TimelineEntry => ({
    at: new Date(Date.UTC(2026, 2, 2, hour)).toISOString(),
    kind,
    by: null,
    text: { en: text, zh: text },
    audience: 'team',
  });
  const hours = [9, 8, 7, 6, 5];
  const entries = hours.flatMap((hour) => [
    entry(hour, 'escalation-told', 'Told: ANN'),
    entry(hour, 'escalated', 'Reminder sent'),
    entry(hour, 'progress-reported', 'Looking'),
  ]);
  const lines = timelineLines(entries).map(
    ({ shown, earlier }) => `${new Date(shown.at).getUTCHours()} ${shown.text.en} +${earlier.length}`,
  );
  expect(lines).toEqual(['9 Told: ANN +4', '9 Reminder sent +4', ...hours.map((hour) => `${hour} Looking +0`)]);
});
