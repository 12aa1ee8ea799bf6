import { filterTimeline } from '../../../static/panel/timeline-filter';
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
