import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { caseOf, configured, deadlinesOf, type Happening, inWords, type Story } from '../../builders/profile-case';

/** What an invalid complaint still owes once its customer was told why (S4-39, S4-62; decision 0023). */
const complaints = configured('complaint-handling');
const LATER = '2026-03-12T01:00:00Z';
const story = (...facts: readonly Happening[]): Story => ({
  receivedAt: '2026-03-02T01:00:00Z',
  axes: { nature: 'general', urgency: 'important' },
  registration: { missing: ['phone'] },
  facts,
});
const explained: readonly Happening[] = [
  ['2026-03-02T03:00:00Z', { kind: 'first-response-sent' }],
  ['2026-03-02T03:00:00Z', { kind: 'axis-set', axis: 'nature', value: 'invalid', rule: 'agent' }],
  ['2026-03-02T03:00:00Z', { kind: 'invalid-marked', explanation: 'No order is named.' }],
];
const TAKEN_BACK: Happening = ['2026-03-02T05:00:00Z', { kind: 'axis-set', axis: 'nature', value: 'general', rule: 'agent' }];
const stands = (facts: readonly Happening[], now = LATER): Readonly<Record<string, string>> =>
  Object.fromEntries(deadlinesOf(complaints, story(...facts), now).map((one) => [`${one.milestone}/${one.cycle}`, inWords(one)]));

test('the explanation is the completion with result; what else was open is owed no longer, and nothing escalates', () => {
  expect(stands(explained)).toEqual({
    'first-response/1': 'initial-response 2026-03-03T01:00:00.000Z met 2026-03-02T03:00:00.000Z',
    'start-handling/1': 'general-start 2026-03-03T01:00:00.000Z met 2026-03-02T03:00:00.000Z',
    'resolve/1': 'invalid-complete 2026-03-03T01:00:00.000Z met 2026-03-02T03:00:00.000Z',
    'result-reply/1': 'result-7d 2026-03-09T01:00:00.000Z met 2026-03-02T03:00:00.000Z',
    'register/1': 'register 2026-03-11T10:00:00.000Z cancelled',
  });
  const deadlines = deadlinesOf(complaints, story(...explained), LATER);
  const coming = planEscalations(complaints, caseOf(story(...explained)), deadlines, Date.parse('2026-03-02T04:00:00Z'));
  expect(coming.filter(({ status }) => status !== 'suppressed')).toEqual([]);
});

test('a mark that is taken back leaves everything as it was, with its own instants', () => {
  const never = stands([explained[0] as Happening]);
  expect(stands([...explained, TAKEN_BACK])).toEqual(never);
  expect(never['resolve/1']).toBe('important-handle 2026-03-04T01:00:00.000Z breached');
});

test('told late it is late; what was missed before stays missed', () => {
  const late = explained.map(([, fact]): Happening => ['2026-03-12T00:00:00Z', fact]);
  const found = stands(late);
  expect(found['resolve/1']).toBe('invalid-complete 2026-03-03T01:00:00.000Z breached 2026-03-12T00:00:00.000Z');
  expect(found['register/1']).toBe('register 2026-03-11T10:00:00.000Z breached');
});

test('what follows a result is asked of nobody: no follow-up, no rectification day from before', () => {
  const facts: readonly Happening[] = [
    ['2026-03-02T02:00:00Z', { kind: 'work-recorded', part: 'rectification', field: 'deadline', value: '2026-03-05' } as Happening[1]],
    ...explained,
    ['2026-03-02T04:00:00Z', { kind: 'resolved' }],
  ];
  const found = stands(facts);
  expect(found['handling/1']).toBeUndefined();
  expect(found['rectification/1']).toMatch(/cancelled$/);
});

test('a promised update is kept by the explanation; one promised afterwards runs', () => {
  const promised: Happening = ['2026-03-02T02:00:00Z', { kind: 'next-update-promised', dueAt: Date.parse('2026-03-03T02:00:00Z') }];
  const again: Happening = ['2026-03-02T06:00:00Z', { kind: 'next-update-promised', dueAt: Date.parse('2026-03-04T02:00:00Z') }];
  const found = stands([promised, ...explained, again], '2026-03-02T07:00:00Z');
  expect(found['next-update/1']).toMatch(/met 2026-03-02T03/);
  expect(found['next-update/2']).toMatch(/running$/);
});

test('taken up again, as when the customer objects, it owes the solution anew; an emergency declared since owes its own', () => {
  const ended: readonly Happening[] = [
    ...explained,
    ['2026-03-02T04:00:00Z', { kind: 'resolved' }],
    ['2026-03-02T08:00:00Z', { kind: 'reopened', because: 'objection' }],
  ];
  const found = stands(ended, '2026-03-02T09:00:00Z');
  expect(found['resolve/1']).toMatch(/met 2026-03-02T03/);
  expect(found['resolve/2']).toMatch(/running$/);
});
