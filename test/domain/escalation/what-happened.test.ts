import { aboutToExpire, exceeded, overdueFor } from '../../../src/domain/escalation/what-happened';
import { configured, deadlineOf } from '../../builders/profile-case';

const guide = configured('service-quality-guide');
const call = (receivedAt: string, tier: string) =>
  deadlineOf(guide, { receivedAt, registration: { channel: 'phone', customerTier: tier } }, receivedAt, 'first-response');

test.each([
  ['15 seconds, begun on the minute', '2026-03-02T06:00:00Z', 'standard', '2026-03-02 14:00:15 (Asia/Shanghai)'],
  ['10 seconds that end on a minute', '2026-03-02T06:00:50Z', 'vip', '2026-03-02 14:01:00 (Asia/Shanghai)'],
])('a limit of seconds is told with its seconds: %s', (_, receivedAt, tier, due) => {
  const deadline = call(receivedAt, tier);
  expect(exceeded(guide, deadline)).toEqual({
    en: `“First response” is overdue: it was due ${due}.`,
    zh: `“首次响应”已超期，应于 ${due} 前完成。`,
  });
  expect(aboutToExpire(guide, deadline).en).toContain(`due ${due}.`);
  expect(overdueFor(guide, deadline, 60_000).en).toContain(`it was due ${due}.`);
});

test.each([
  ['some minutes that end between two', '2026-03-02T06:00:20Z', { 'major-complaint-flag': 'major' }, '2026-03-02 14:05:20 (Asia/Shanghai)'],
  ['some minutes that end on one', '2026-03-02T06:00:00Z', { 'major-complaint-flag': 'major' }, '2026-03-02 14:05 (Asia/Shanghai)'],
])('a short limit: %s', (_, receivedAt, axes, due) => {
  const deadline = deadlineOf(guide, { receivedAt, axes }, receivedAt, 'first-response');
  expect(exceeded(guide, deadline).en).toBe(`“First response” is overdue: it was due ${due}.`);
});

test('of hours and days the minute is enough', () => {
  const receivedAt = '2026-03-02T06:00:20Z';
  const deadline = deadlineOf(guide, { receivedAt, axes: { urgency: 'important' } }, receivedAt, 'resolve');
  expect(exceeded(guide, deadline).en).toBe('“Resolve” is overdue: it was due 2026-03-03 14:00 (Asia/Shanghai).');
});
