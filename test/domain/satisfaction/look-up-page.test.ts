import { casePage, LOOK_UP_PAGES, STATE_PAGES } from '../../../src/domain/satisfaction/look-up-page';
import { caseOf, type Happening } from '../../builders/profile-case';

/** What somebody without an account reads of the state (S3-09, S3-13). Monday 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const now = Date.parse('2026-03-02T02:00:00Z');
const answered: Happening = ['2026-03-02T01:10:00Z', { kind: 'first-response-sent', by: 'acc-agent' }];

const promise = (dueAt: string, rest: object = {}) => ({
  ...{ milestone: 'resolve', cycle: 1, limit: 'l', src: [], startAt: 0, breachesAt: Date.parse(dueAt), state: 'running' as const },
  ...{ dueAt: Date.parse(dueAt), metAt: null, endedAt: null, others: [], asOf: now, ...rest },
});
const page = (facts: readonly Happening[], due: readonly ReturnType<typeof promise>[], zone = 'Asia/Shanghai') =>
  casePage(caseOf({ receivedAt, facts }), due, now, zone);

test.each([
  ['2026-03-02T01:59:00Z', 'answer-late'],
  ['2026-03-02T15:59:00Z', 'answer-today'],
  ['2026-03-02T16:00:00Z', 'answer-tomorrow'],
  ['2026-03-04T01:00:00Z', 'answer-wednesday'],
  ['2026-03-05T01:00:00Z', 'answer-thursday'],
  ['2026-03-06T01:00:00Z', 'answer-friday'],
  ['2026-03-07T01:00:00Z', 'answer-saturday'],
  ['2026-03-08T01:00:00Z', 'answer-sunday'],
  // A week from now is Monday again, which would be taken for today.
  ['2026-03-09T01:00:00Z', 'answer-later'],
])('what is due at %s is told as %s', (dueAt, key) => {
  expect(page([answered], [promise('2026-06-01T00:00:00Z'), promise(dueAt)])).toBe(key);
});

test('the day is that of the project, and Monday is told from Tuesday on', () => {
  expect(page([answered], [promise('2026-03-02T16:00:00Z')], 'Europe/London')).toBe('answer-today');
  expect(
    casePage(caseOf({ receivedAt, facts: [answered] }), [promise('2026-03-09T01:00:00Z')], Date.parse('2026-03-03T02:00:00Z'), 'UTC'),
  ).toBe('answer-monday');
});

test('what is kept, cancelled or stands still is no promise to wait for', () => {
  const kept = promise('2026-03-02T01:30:00Z', { metAt: now, state: 'met' });
  const still = promise('2026-03-02T01:30:00Z', { state: 'paused' });
  expect(page([answered], [kept, still])).toBe('working');
});

const resolved: Happening = ['2026-03-02T01:20:00Z', { kind: 'resolved', by: 'acc-agent' }];
test.each<[string, readonly Happening[], readonly ReturnType<typeof promise>[], string]>([
  ['nobody has answered', [], [], 'received'],
  ['the answer is promised for today', [], [promise('2026-03-02T09:00:00Z')], 'answer-today'],
  ['the answer is late', [], [promise('2026-03-02T01:30:00Z')], 'answer-late'],
  ['the customer is waited for', [answered, ['2026-03-02T01:20:00Z', { kind: 'paused', reason: 'waiting-for-customer' }]], [], 'waiting'],
  ['something else is waited for', [answered, ['2026-03-02T01:20:00Z', { kind: 'paused', reason: 'parts' }]], [], 'working'],
  ['there is a result', [answered, resolved], [], 'resolved'],
  ['it is resolved, and the result is told by tomorrow', [resolved], [promise('2026-03-03T01:00:00Z')], 'answer-tomorrow'],
  ['it is resolved, and the first answer is late', [resolved], [promise('2026-03-02T01:30:00Z')], 'answer-late'],
  ['it is resolved, and the result is told in two weeks', [resolved], [promise('2026-03-16T01:00:00Z')], 'finished'],
  ['it is resolved, nothing was told, and no promise runs', [resolved], [], 'finished'],
  ['there is a result, and a call is promised', [answered, resolved], [promise('2026-03-02T09:00:00Z')], 'answer-today'],
  ['there is a result, and something is promised for later', [answered, resolved], [promise('2026-06-02T09:00:00Z')], 'resolved'],
  ['it is invalid', [['2026-03-02T01:20:00Z', { kind: 'invalid-marked', by: 'acc-agent', explanation: 'Not ours' }]], [], 'ended'],
])('%s', (_, facts, due, key) => {
  expect(page(facts, due)).toBe(key);
});

test('there are as many pages as a static web trigger may answer', () => {
  expect([LOOK_UP_PAGES.length, STATE_PAGES.length]).toEqual([20, 20]);
});
