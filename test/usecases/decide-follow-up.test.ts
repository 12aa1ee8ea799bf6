import type { CaseEvent } from '../../src/domain/case/case-event';
import type { Decision } from '../../src/usecases/decide-agent-fact';
import { adoptSuggestion, closeFollowUp, type FollowUpInput, recordFollowUp } from '../../src/usecases/decide-follow-up';
import type { FollowUpMakers } from '../../src/usecases/follow-up-makers';
import { caseOf, configured, type Happening, type Story } from '../builders/profile-case';

const RECEIVED = '2026-03-02T01:00:00.000Z';
const resolved: Happening = ['2026-03-03T02:00:00.000Z', { kind: 'resolved', by: 'acc-agent-2' }];
const AT = Date.parse('2026-03-03T05:00:00.000Z');
const missed = (n: number): Happening => [
  `2026-03-03T03:${n}0:00.000Z`,
  { kind: 'follow-up-attempted', task: 'follow-up/1', method: 'phone', reached: false },
];

function decided(decision: Decision, story: Partial<Story> = {}, profile = 'service-quality-guide'): readonly CaseEvent[] {
  const feedbackCase = caseOf({ receivedAt: RECEIVED, axes: { type: 'complaint' }, facts: [resolved], ...story });
  return decision({ feedbackCase, configuration: configured(profile), revision: feedbackCase.events.length, at: AT, by: 'acc-agent-1' });
}
const record = (input: Partial<FollowUpInput>): Decision =>
  recordFollowUp({ task: 'follow-up/1', method: 'phone', reached: true, ...input }, ANYBODY);
/** No role is mapped to anybody. */
const ANYBODY: FollowUpMakers = { byRole: new Map(), team: [] };
const kinds = (facts: readonly CaseEvent[]): readonly string[] => facts.map(({ kind }) => kind);
const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as Error).message;
  }
};

test('reached and content: what the customer said counts as said by the customer, and the follow-up is done (S2-34)', () => {
  const facts = decided(record({ answers: [true, true], rating: 'satisfied', note: 'quick and friendly' }));
  expect(kinds(facts)).toEqual(['follow-up-attempted', 'confirmed', 'rated', 'follow-up-done']);
  expect(facts[2]).toMatchObject({ rating: 'satisfied', source: 'phone', comment: 'quick and friendly', handler: 'acc-agent-2' });
});

test('not solved: the follow-up is done and the next handling begins (S2-13, S0-05)', () => {
  const facts = decided(
    recordFollowUp({ task: 'handling/1', method: 'phone', reached: true, answers: [false] }, ANYBODY),
    { axes: { type: 'service' }, registration: { fields: { contact: '13800000000' } } },
    'complaint-handling',
  );
  expect(kinds(facts).slice(0, 3)).toEqual(['follow-up-attempted', 'confirmed', 'follow-up-done']);
});

test('not reached only counts; it may be given up after three calls, not before', () => {
  expect(kinds(decided(record({ reached: false })))).toEqual(['follow-up-attempted']);
  const close = closeFollowUp({ task: 'follow-up/1', because: 'not-reached' }, ANYBODY);
  expect(refusal(() => decided(close, { facts: [resolved, missed(1), missed(2)] }))).toBe('not-possible-now: follow-up-calls');
  expect(decided(close, { facts: [resolved, missed(1), missed(2), missed(3)] })).toMatchObject([
    { kind: 'follow-up-closed', task: 'follow-up/1', because: 'not-reached' },
  ]);
  const refused = closeFollowUp({ task: 'follow-up/1', because: 'refused' }, ANYBODY);
  expect(refusal(() => decided(refused))).toBe('not-possible-now: follow-up-not-tried');
  expect(kinds(decided(refused, { facts: [resolved, missed(1)] }))).toEqual(['follow-up-closed']);
});

test('calls within ten minutes are one try', () => {
  const at = (minute: number): Happening => [`2026-03-03T03:${String(minute).padStart(2, '0')}:00.000Z`, missed(1)[1]];
  const close = closeFollowUp({ task: 'follow-up/1', because: 'not-reached' }, ANYBODY);
  expect(refusal(() => decided(close, { facts: [resolved, at(1), at(2), at(3)] }))).toBe('not-possible-now: follow-up-calls');
  expect(refusal(() => decided(close, { facts: [resolved, at(1), at(11), at(12), at(20), at(21)] }))).toBe('done');
});

test('one person pressing again within a minute is one try; words or another way make it a new one', () => {
  const again = (story: Partial<Story>, input: Partial<FollowUpInput> = {}): readonly string[] =>
    kinds(decided(record({ reached: false, ...input }), story));
  const before = (at: string, by: string): Partial<Story> => ({
    facts: [resolved, [at, { kind: 'follow-up-attempted', by, task: 'follow-up/1', method: 'phone', reached: false }]],
  });
  expect(again(before('2026-03-03T04:59:30.000Z', 'acc-agent-1'))).toEqual([]);
  expect(again(before('2026-03-03T04:59:30.000Z', 'acc-agent-1'), { note: 'rang out' })).toEqual(['follow-up-attempted']);
  expect(again(before('2026-03-03T04:59:30.000Z', 'acc-supervisor'))).toEqual(['follow-up-attempted']);
  expect(again(before('2026-03-03T04:58:30.000Z', 'acc-agent-1'))).toEqual(['follow-up-attempted']);
});

test('a try is recorded with when it was made: after the follow-up began to be owed, not in the future', () => {
  const at = (calledAt: string): Decision => record({ reached: false, calledAt });
  expect(decided(at('2026-03-03T03:20:00.000Z'))).toMatchObject([{ calledAt: Date.parse('2026-03-03T03:20:00.000Z'), at: AT }]);
  expect(refusal(() => decided(at('2026-03-03T05:10:00.000Z')))).toBe('invalid-input: called-at');
  expect(refusal(() => decided(at('2026-03-03T01:00:00.000Z')))).toBe('invalid-input: called-at');
  expect(refusal(() => decided(at('soon')))).toBe('invalid-input: called-at');
  const called = (hour: number): Happening => [
    '2026-03-03T04:59:00.000Z',
    { ...missed(1)[1], calledAt: Date.parse(`2026-03-03T0${hour}:00:00.000Z`) } as Happening[1],
  ];
  const close = closeFollowUp({ task: 'follow-up/1', because: 'not-reached' }, ANYBODY);
  expect(refusal(() => decided(close, { facts: [resolved, called(4), called(3), missed(3)] }))).toBe('done');
});

test('what a colleague just recorded is not recorded a second time', () => {
  const reached = (at: string, by: string): Partial<Story> => ({
    facts: [resolved, [at, { kind: 'follow-up-attempted', by, task: 'follow-up/1', method: 'phone', reached: true }]],
  });
  const call = record({ note: 'content' });
  expect(refusal(() => decided(call, reached('2026-03-03T04:59:30.000Z', 'acc-supervisor')))).toBe('conflict: follow-up-recorded');
  expect(refusal(() => decided(call, reached('2026-03-03T04:59:30.000Z', 'acc-agent-1')))).toBe('done');
  expect(refusal(() => decided(call, reached('2026-03-03T04:50:00.000Z', 'acc-supervisor')))).toBe('done');
  expect(
    refusal(() =>
      decided(call, {
        facts: [
          resolved,
          ['2026-03-03T04:50:00.000Z', { kind: 'follow-up-done', by: 'acc-supervisor', task: 'follow-up/1', method: 'phone' }],
        ],
      }),
    ),
  ).toBe('conflict: follow-up-recorded');
});

test('"no contact" has to be true (spec 3.2 #9)', () => {
  const close = closeFollowUp({ task: 'follow-up/1', because: 'no-contact' }, ANYBODY);
  const registration = { fields: { contact: '13800000000' } };
  expect(refusal(() => decided(close, { registration }))).toBe('not-possible-now: follow-up-reachable');
});

test.each<[name: string, behind: readonly string[], outcome: string]>([
  ['nobody named in the settings: anybody', [], 'done'],
  ['somebody else is named', ['acc-supervisor'], 'not-permitted: follow-up-maker'],
  ['who makes it is named', ['acc-agent-1', 'acc-supervisor'], 'done'],
  ['who handled it is all there is', ['acc-agent-2'], 'not-permitted: follow-up-maker'],
])('it is made by its role (S2-34): %s', (_name, behind, outcome) => {
  const makers = { byRole: new Map([['customer-service-supervisor', behind]]), team: [] };
  expect(refusal(() => decided(closeFollowUp({ task: 'follow-up/1', because: 'refused' }, makers), { facts: [resolved, missed(1)] }))).toBe(
    outcome,
  );
});

test('whoever handled it makes it only where nobody else stands behind the role', () => {
  const by = (person: string, behind: readonly string[]): string =>
    refusal(() => {
      const feedbackCase = caseOf({ receivedAt: RECEIVED, axes: { type: 'complaint' }, facts: [resolved] });
      const makers = { byRole: new Map([['customer-service-supervisor', behind]]), team: [] };
      return recordFollowUp(
        { task: 'follow-up/1', method: 'phone', reached: false },
        makers,
      )({
        feedbackCase,
        configuration: configured('service-quality-guide'),
        revision: 1,
        at: AT,
        by: person,
      });
    });
  expect(by('acc-agent-2', ['acc-agent-2', 'acc-agent-1'])).toBe('not-permitted: follow-up-maker');
  expect(by('acc-agent-2', ['acc-agent-2'])).toBe('done');
});

test.each<[string, Partial<FollowUpInput>, string]>([
  ['a task that is not owed', { task: 'closing/1' }, 'not-possible-now: follow-up'],
  ['a method the process does not name', { method: 'pigeon', note: 'x' }, 'invalid-input: follow-up-method'],
  ['nothing said', {}, 'invalid-input: follow-up-empty'],
  ['half a confirmation', { answers: [true] }, 'invalid-input: follow-up-answers'],
  ['a mark that is on no scale', { rating: 99 }, 'invalid-input: scale'],
])('refuses %s', (_name, input, message) => {
  expect(refusal(() => decided(record(input)))).toBe(message);
});

test.each<[string, Partial<FollowUpInput>]>([
  ['a mark', { rating: 'satisfied', note: 'waits' }],
  ['answers', { answers: [true, true], note: 'waits' }],
])('%s for a result that is not there yet is refused in words for whoever calls, not for the customer', (_name, input) => {
  const low: Happening = ['2026-03-03T03:00:00.000Z', { kind: 'rated', rating: 'dissatisfied' }];
  const again: Happening = ['2026-03-03T03:00:00.000Z', { kind: 'reopened', because: 'dissatisfied' }];
  const call = record({ task: 'callback/1', ...input });
  expect(refusal(() => decided(call, { facts: [resolved, low, again] }))).toBe('not-possible-now: no-result-yet');
  expect(kinds(decided(record({ task: 'callback/1', note: 'waits' }), { facts: [resolved, low, again] }))).toContain('follow-up-done');
});

test('an adopted suggestion owes a word to the customer; telling needs no answers (S2-36)', () => {
  const story: Partial<Story> = { axes: { type: 'suggestion' }, facts: [] };
  expect(decided(adoptSuggestion, story)).toMatchObject([{ kind: 'flag-set', flag: 'adopted' }]);
  expect(refusal(() => decided(adoptSuggestion))).toBe('not-possible-now: adopt');
  const adopted: Partial<Story> = {
    axes: { type: 'suggestion' },
    facts: [['2026-03-03T04:00:00.000Z', { kind: 'flag-set', flag: 'adopted' }]],
  };
  expect(kinds(decided(recordFollowUp({ task: 'adoption/1', method: 'email', reached: true }, ANYBODY), adopted))).toEqual([
    'follow-up-attempted',
    'follow-up-done',
  ]);
});

test.each<[name: string, by: string, team: readonly string[], outcome: string]>([
  ['a colleague calls', 'acc-agent-1', ['acc-agent-1', 'acc-agent-2'], 'done'],
  ['who handled it does not, while somebody else is there', 'acc-agent-2', ['acc-agent-1', 'acc-agent-2'], 'not-permitted: callback-maker'],
  ['who handled it is all there is', 'acc-agent-2', ['acc-agent-2'], 'done'],
])('who is not satisfied is called by somebody who did not handle it (S3-50): %s', (_name, by, team, outcome) => {
  const feedbackCase = caseOf({
    receivedAt: RECEIVED,
    facts: [
      resolved,
      ['2026-03-03T03:00:00.000Z', { kind: 'rated', rating: 1, attempt: 1 }],
      ['2026-03-03T03:00:00.000Z', { kind: 'reopened', because: 'dissatisfied' }],
    ],
  });
  const call = (note?: string, rating?: number): unknown =>
    recordFollowUp(
      { task: 'callback/1', method: 'phone', reached: true, note, rating },
      { byRole: new Map(), team },
    )({ feedbackCase, configuration: configured('gov-it-projects'), revision: 1, at: AT, by });
  expect(refusal(() => call('wants it done by Friday'))).toBe(outcome);
  if (outcome !== 'done') return;
  expect(refusal(() => call())).toBe('invalid-input: follow-up-empty');
  expect(refusal(() => call(undefined, 9))).toBe('invalid-input: callback-words');
  expect(call('wants it done by Friday')).toMatchObject([{ kind: 'follow-up-attempted' }, { kind: 'follow-up-done', task: 'callback/1' }]);
});
