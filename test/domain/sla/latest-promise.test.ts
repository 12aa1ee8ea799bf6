import type { CaseEvent } from '../../../src/domain/case/case-event';
import { caseProperty } from '../../../src/domain/case/case-property';
import { foldCase } from '../../../src/domain/case/fold-case';
import { toIso } from '../../../src/domain/instant';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { latestAcknowledged, latestPromised, tooLateText } from '../../../src/domain/sla/latest-promise';
import { acknowledgeEscalation } from '../../../src/usecases/decide-agent-fact';
import { promiseUpdate } from '../../../src/usecases/decide-progress';
import { Refused } from '../../../src/usecases/refused';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const latest = (process: string, urgency: string): string => {
  const configuration = configured(process);
  const facts: readonly CaseEvent[] = [opened(), { kind: 'axis-set', at: MONDAY_9, axis: 'urgency', value: urgency, rule: 'agent' }];
  return toIso(latestAcknowledged(configuration, foldCase(facts), MONDAY_9));
};

// MONDAY_9 is 2026-03-02T01:00:00Z, 09:00 in Shanghai; the office closes at 18:00.
test.each([
  ['gov-it-projects', 'urgent', '2026-03-02T02:00:00.000Z'],
  ['gov-it-projects', 'high', '2026-03-02T05:00:00.000Z'],
  ['gov-it-projects', 'low', '2026-03-09T01:00:00.000Z'],
  ['service-quality-guide', 'urgent', '2026-03-09T10:00:00.000Z'],
])('%s, %s: an acknowledgement promises for %s at the latest', (process, urgency, expected) => {
  expect(latest(process, urgency)).toBe(expected);
});

const at = MONDAY_9 + hours(1);
const escalated: CaseEvent = { kind: 'escalated', at: MONDAY_9 + 1, key: 'k', rule: 'r', level: 1, outcome: 'sent' };
const configuration = configured('service-quality-guide');
const situation = { feedbackCase: foldCase([opened(), escalated]), configuration, revision: 2, at, by: 'acc-agent' };

function refusalOf(decide: () => unknown): Refused['at'] {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refused) return error.at;
    throw error;
  }
  return null;
}

test('an acknowledgement for ten years ahead is refused with the latest time allowed', () => {
  expect(refusalOf(() => acknowledgeEscalation({ nextUpdateAt: '2036-03-02T01:00:00Z' })(situation))).toEqual({
    path: 'nextUpdateAt',
    text: {
      en: 'The next update can be promised for 2026-03-09 18:00 (Asia/Shanghai) at the latest.',
      zh: '下次反馈时间最晚可约定为 2026-03-09 18:00 (Asia/Shanghai)。',
    },
  });
  expect(refusalOf(() => acknowledgeEscalation({ nextUpdateAt: '2026-03-09T10:00:00Z' })(situation))).toBeNull();
});

test('a promise to the customer is kept within thirty days', () => {
  const last = latestPromised(configuration, situation.feedbackCase, at);
  expect(refusalOf(() => promiseUpdate({ dueAt: toIso(last + 1000) })(situation))).toEqual({
    path: 'dueAt',
    text: tooLateText(configuration, last),
  });
  expect(refusalOf(() => promiseUpdate({ dueAt: toIso(last) })(situation))).toBeNull();
});

describe('an escalation is never silenced for longer than the process allows', () => {
  const latestOf = (facts: readonly CaseEvent[]): number => latestPromised(configuration, foldCase([opened(), escalated, ...facts]), at);
  const acknowledged: CaseEvent = { kind: 'escalation-acknowledged', at: MONDAY_9 + 2, by: 'acc-agent', nextUpdateAt: at + hours(1) };

  test('acknowledged without a time it is promised for the latest there is', () => {
    expect(acknowledgeEscalation({})(situation)).toEqual([
      { kind: 'escalation-acknowledged', at, by: 'acc-agent', nextUpdateAt: Date.parse('2026-03-09T10:00:00Z') },
    ]);
  });

  test('another promise before there was news reaches no further; after news it reaches thirty days', () => {
    expect(toIso(latestOf([acknowledged]))).toBe('2026-03-09T10:00:00.000Z');
    expect(
      refusalOf(() =>
        promiseUpdate({ dueAt: '2026-03-20T01:00:00Z' })({ ...situation, feedbackCase: foldCase([opened(), escalated, acknowledged]) }),
      ),
    ).not.toBeNull();
    const news: CaseEvent = { kind: 'progress-reported', at: MONDAY_9 + 3, by: 'acc-agent', text: 'found it', shared: true };
    expect(latestOf([acknowledged, news]) - at).toBe(30 * 24 * hours(1));
    expect(latestOf([]) - at).toBe(30 * 24 * hours(1));
  });
});

describe('renewing a promise moves no end (decision 0013)', () => {
  const urgent = configured('gov-it-projects');
  const minute = 60_000;
  const start: readonly CaseEvent[] = [
    opened(),
    { kind: 'axis-set', at: MONDAY_9, axis: 'urgency', value: 'urgent', rule: 'agent' },
    { kind: 'escalated', at: at - minute, key: 'overdue/first-response/1/urgent', rule: 'overdue', level: 2, outcome: 'sent' },
    { kind: 'escalation-acknowledged', at, by: 'acc-agent', nextUpdateAt: at + 20 * minute },
  ];
  const promised = (after: number, until: number): CaseEvent => ({
    kind: 'next-update-promised',
    at: at + after * minute,
    dueAt: at + until * minute,
  });
  const warned = (after: number, level: number): CaseEvent => ({
    ...{ kind: 'escalated', at: at + after * minute, key: `rule/next-update/${after}/promised-update`, rule: 'rule' },
    ...{ level, outcome: 'sent' },
  });
  /** Minutes after the acknowledgement. */
  const endAt = (after: number, ...facts: readonly CaseEvent[]): number =>
    (latestPromised(urgent, foldCase([...start, ...facts]), at + after * minute) - at) / minute;

  test.each<[string, number, readonly CaseEvent[], number]>([
    ['at once', 1, [], 60],
    ['renewed before its time', 15, [promised(15, 55)], 60],
    ['renewed again and again', 50, [promised(15, 40), promised(35, 55)], 60],
    ['a warning about it is not news', 50, [promised(15, 55), warned(45, 1)], 60],
    ['broken, and somebody higher was told: an hour from there', 65, [warned(60, 3)], 120],
    ['broken and promised anew with nobody higher to be told', 90, [promised(70, 100)], 130],
  ])('%s', (_, after, facts, end) => {
    expect(endAt(after, ...facts)).toBe(end);
  });
});

test('a broken promise stays broken when a newer one takes its place', () => {
  const facts: readonly CaseEvent[] = [
    opened(),
    { kind: 'first-response-sent', at: MONDAY_9 + 1000 },
    { kind: 'next-update-promised', at, dueAt: at + hours(1) },
    { kind: 'next-update-promised', at: at + hours(2), dueAt: at + hours(5) },
  ];
  const feedbackCase = foldCase(facts);
  const deadlines = computeDeadlines(configuration, feedbackCase, at + hours(3)).filter(({ milestone }) => milestone === 'next-update');
  expect(deadlines.map(({ cycle, state }) => [cycle, state])).toEqual([
    [1, 'breached'],
    [2, 'running'],
  ]);
  expect(caseProperty(feedbackCase, configuration, deadlines).breached).toBe(true);
});
