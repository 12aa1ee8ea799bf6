import { foldCase } from '../../../src/domain/case/fold-case';
import { openingEffects } from '../../../src/domain/case/opening-effects';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

test('who praises is promised no plan and no solution in the receipt (S0-11, S1-29)', () => {
  const configuration = configured('gov-it-projects');
  const receiptOf = (type: string): string => {
    const feedbackCase = foldCase([opened({ axes: { type, urgency: 'low' } })]);
    return JSON.stringify(openingEffects('1', feedbackCase, configuration, computeDeadlines(configuration, feedbackCase, MONDAY_9)));
  };
  expect(receiptOf('complaint')).toContain('handling plan');
  expect(receiptOf('praise')).not.toContain('handling plan');
});

/** The assignee starts on receipt, by priority (S2-28): owner, Jira's priority and the first promise stand when the case opens. */
test.each<[urgency: string, type: string, role: string, priority: string, promise: string, dueAfterMs: number]>([
  ['urgent', 'help-request', 'technical-support', 'Highest', 'start-handling', 0],
  ['important', 'complaint', 'customer-service-supervisor', 'High', 'resolve', 86_400_000],
])('%s %s: %s has it with priority %s, and %s runs from receipt (S2-28)', (urgency, type, role, priority, promise, dueAfterMs) => {
  const configuration = configured('service-quality-guide');
  const feedbackCase = foldCase([opened({ axes: { type, urgency } })]);
  const deadlines = computeDeadlines(configuration, feedbackCase, MONDAY_9);
  const placed = openingEffects('10001', feedbackCase, configuration, deadlines).find(({ kind }) => kind === 'place');
  expect(placed).toMatchObject({ role, priority });
  const deadline = deadlines.find(({ milestone }) => milestone === promise);
  expect([deadline?.startAt, deadline?.dueAt]).toEqual([MONDAY_9, MONDAY_9 + dueAfterMs]);
});
