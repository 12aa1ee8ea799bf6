import type { CaseEvent } from '../../../src/domain/case/case-event';
import type { JsonValue } from '../../../src/domain/case/facts/handling-facts';
import { sharedMilestones } from '../../../src/domain/handling/shared-milestones';
import { MONDAY_9 } from '../../builders/case-events';

const wrote = (field: string, value: JsonValue, at = MONDAY_9): CaseEvent => ({
  kind: 'work-recorded',
  at,
  by: 'a',
  part: 'progress',
  field,
  value,
});

test('the customer sees the milestones that are shared, as they stand now (S1-25)', () => {
  expect(
    sharedMilestones([
      wrote('milestones:a', { text: 'Technical plan final', date: '2026-03-05', shared: true }),
      wrote('milestones:b', { text: 'Vendor is slow', shared: false }),
      wrote('milestones:c', { text: 'Not shared' }),
      wrote('milestones:d', { text: 'Taken out', shared: true }),
      wrote('milestones:d', null),
      wrote('milestones:a', { text: 'Technical plan final', date: '2026-03-04', done: true, shared: true }, MONDAY_9 + 5),
      wrote('effect', 'A note of the team'),
    ]),
  ).toEqual([{ at: MONDAY_9 + 5, text: 'Technical plan final', date: '2026-03-04', done: true }]);
});
