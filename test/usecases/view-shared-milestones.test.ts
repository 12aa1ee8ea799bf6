import type { CaseEvent } from '../../src/domain/case/case-event';
import { milestoneNews, newestFirst } from '../../src/usecases/view-shared-milestones';
import { MONDAY_9, minutes } from '../builders/case-events';

const wrote = (entry: string, value: object, at: number): CaseEvent =>
  ({ kind: 'work-recorded', at, by: 'acc-agent', part: 'progress', field: `milestones:${entry}`, value }) as CaseEvent;

test('shared milestones are news without names; what is not shared is not told (S1-25)', () => {
  const news = newestFirst(
    milestoneNews([
      wrote('a', { text: 'Technical plan final', date: '2026-03-05', shared: true }, MONDAY_9),
      wrote('b', { text: 'First half done', done: true, shared: true }, MONDAY_9 + minutes(5)),
      wrote('c', { text: 'Vendor is slow' }, MONDAY_9 + minutes(6)),
    ]),
  );
  expect(news.map(({ text, by }) => [text.en, text.zh, by])).toEqual([
    ['Reached: First half done', '已完成：First half done', null],
    ['Planned for 2026-03-05: Technical plan final', '计划于 2026-03-05 完成：Technical plan final', null],
  ]);
});
