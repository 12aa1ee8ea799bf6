import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { withOvertakenClosings } from '../../../src/domain/case/overtaken-closings';
import { lifeOf } from '../../../src/domain/sla/case-life';
import { opened } from '../../builders/case-events';

const resolved: CaseEvent = { kind: 'resolved', at: 2, by: 'agent' };
const discontent: CaseEvent = { kind: 'reopened', at: 3, by: null, because: 'dissatisfied' };
const byHand: CaseEvent = { kind: 'reopened', at: 3, by: 'agent' };
const closed: CaseEvent = { kind: 'closed', at: 4, by: 'agent' };
const again: CaseEvent = { ...resolved, at: 4 };
const accepted: CaseEvent = { kind: 'dissatisfaction-accepted', at: 4, by: 'lead', reason: 'r' };
const withdrawn: CaseEvent = { kind: 'cancelled', at: 4, by: null, because: 'withdrawn' };

test.each<[string, readonly CaseEvent[], 'closed' | 'in-progress']>([
  ['closed with its result', [resolved, closed], 'closed'],
  ['closed after the customer was not content, before Jira knew (S3-50)', [resolved, discontent, closed], 'in-progress'],
  ['closed once more', [resolved, discontent, closed, { ...closed, at: 5 }], 'in-progress'],
  ['closed with the result of the second handling', [resolved, discontent, again, closed], 'closed'],
  ['closed by whoever opened it by hand', [resolved, byHand, closed], 'closed'],
  ['opened by hand after it was opened by us', [resolved, discontent, { ...byHand, at: 4 }, closed], 'closed'],
  ['closed although the customer is not content, with a reason', [resolved, discontent, accepted, closed], 'closed'],
  ['closed after the customer withdrew', [resolved, discontent, withdrawn, closed], 'closed'],
  ['closed by ourselves', [resolved, discontent, { ...closed, result: 'no-answer' }], 'closed'],
])('%s', (_, events, state) => {
  const feedbackCase = foldCase([opened({ at: 1 }), ...events]);
  expect(feedbackCase.state).toBe(state);
  expect(lifeOf(feedbackCase).attempts.at(-1)?.ended === null).toBe(state === 'in-progress');
});

test('who closed and when is kept', () => {
  expect(withOvertakenClosings([resolved, discontent, closed]).at(-1)).toEqual({ kind: 'closing-overtaken', at: 4, by: 'agent' });
});
