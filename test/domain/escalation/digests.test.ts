import { decideStep } from '../../../src/domain/case/case-step';
import type { Told } from '../../../src/domain/case/facts/telling-facts';
import { escalationLedger } from '../../../src/domain/escalation/ledger';
import { whyNotTold } from '../../../src/domain/escalation/why-not-told';
import { toIso } from '../../../src/domain/instant';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

const gov = configured('gov-it-projects', { acknowledgeWithinMinutes: 0 });
/** Monday evening in Shanghai; answered is to be until 14:00Z, the night ends at 01:00Z on Tuesday. */
const receivedAt = '2026-03-02T12:00:00Z';
const morning = '2026-03-03T01:00:00Z';
const axes = { type: 'complaint', urgency: 'high' };
const WARNING = 'limit-about-to-expire/first-response/1/complaint-response';
const REMINDER = (n: number): string => `track-high/1/2026-03-02T12:00:00.000Z/${n}`;

const sent = (at: string, key: string, level: number): Happening => [
  at,
  { kind: 'escalated', key, rule: key.split('/')[0] ?? '', level, outcome: 'sent' },
];
const held = (accountId: string): Told => ({
  accountId,
  name: accountId.toUpperCase(),
  role: 'department-manager',
  heldUntil: Date.parse(morning),
});
const telling = (at: string, escalation: string, told: readonly Told[], nobody: readonly string[] = []): Happening => [
  at,
  { kind: 'escalation-told', escalation, told, nobody },
];
const warned: readonly Happening[] = [
  sent('2026-03-02T13:36:00Z', WARNING, 1),
  telling('2026-03-02T13:36:00Z', WARNING, [held('ann'), { accountId: 'bob', name: 'BOB', role: 'senior-management' }], ['receiver']),
];

const step = (now: string, facts: readonly Happening[], language: 'en' | 'zh' = 'en') =>
  decideStep('10001', factsOf({ receivedAt, axes, registration: { language }, facts }), gov, Date.parse(now), false);
const digestsOf = (now: string, facts: readonly Happening[], language: 'en' | 'zh' = 'en') => {
  const { effects, facts: added } = step(now, facts, language);
  return {
    effects: effects.filter(({ key }) => key.includes(':digest:')),
    facts: added.flatMap(({ key, fact }) => (fact.kind === 'digest-sent' ? [{ key, ...fact }] : [])),
  };
};

test('somebody looks again exactly when the night ends, not a moment before', () => {
  const night = step('2026-03-02T23:00:00Z', [...warned, sent('2026-03-02T14:00:00Z', 'overdue/first-response/1/complaint-response', 2)]);
  expect(night.wakeAt).not.toBeNull();
  expect(night.wakeAt).toBeLessThanOrEqual(Date.parse(morning));
  expect(digestsOf('2026-03-03T00:59:59.999Z', warned)).toEqual({ effects: [], facts: [] });
});

test('one digest a person: what was held and is still open, by a key of its own', () => {
  const facts = [
    ...warned,
    sent('2026-03-02T18:00:00Z', REMINDER(1), 0),
    telling('2026-03-02T18:00:00Z', REMINDER(1), [held('ann'), held('cid')]),
  ];
  const found = digestsOf(morning, facts);
  expect(found.effects.map(({ key }) => key)).toEqual([
    '10001:digest:ann/2026-03-03T01:00:00.000Z',
    '10001:digest:cid/2026-03-03T01:00:00.000Z',
  ]);
  expect(found.effects[0]).toMatchObject({ kind: 'internal-comment', mention: [], to: [{ accountId: 'ann', name: 'ANN' }] });
  expect(JSON.stringify(found.effects[0])).toContain('2026-03-02 21:36 · Limit about to expire: First response (level 1)');
  expect(found.facts.map(({ to, listed }) => [to, listed])).toEqual([
    ['ann', [WARNING, REMINDER(1)]],
    ['cid', [REMINDER(1)]],
  ]);
});

test('sent once', () => {
  const [digest] = digestsOf(morning, warned).facts;
  if (digest === undefined) throw new Error('no digest');
  const { key: _, at, ...fact } = digest;
  expect(digestsOf('2026-03-03T01:05:00Z', [...warned, [toIso(at), fact]])).toEqual({ effects: [], facts: [] });
});

test.each<[string, readonly Happening[], string]>([
  ['answered meanwhile', [['2026-03-02T15:00:00Z', { kind: 'first-response-sent' }]], 'answered'],
  ['acknowledged meanwhile', [['2026-03-02T15:00:00Z', { kind: 'escalation-acknowledged' }]], 'acknowledged'],
  ['resolved meanwhile', [['2026-03-02T15:00:00Z', { kind: 'resolved' }]], 'answered'],
  ['closed meanwhile', [['2026-03-02T15:00:00Z', { kind: 'closed' }]], 'ended'],
])('%s: nothing is sent, and the record says why', (_, more, because) => {
  const found = digestsOf(morning, [...warned, ...more]);
  expect(found.effects).toEqual([]);
  expect(found.facts).toMatchObject([{ to: 'ann', listed: [], dropped: [{ escalation: WARNING, because }] }]);
});

const OVERDUE = 'overdue/first-response/1/complaint-response';
const climbed = (accountId: string): readonly Happening[] => [
  sent('2026-03-02T14:00:00Z', OVERDUE, 2),
  telling('2026-03-02T14:00:00Z', OVERDUE, [{ accountId, name: accountId.toUpperCase(), role: 'department-manager' }]),
];

test('a warning is not told to whom a higher level of the same reached since', () => {
  expect(digestsOf(morning, [...warned, ...climbed('ann')]).facts).toMatchObject([
    { to: 'ann', listed: [], dropped: [{ escalation: WARNING, because: 'higher-level' }] },
  ]);
});

test.each<['en' | 'zh', string]>([
  ['en', 'Limit about to expire: First response (level 1) · overdue since 2026-03-02 22:00'],
  ['zh', '· 已于 2026-03-02 22:00 超时'],
])('whom the higher level did not reach hears of the warning, and that the limit is missed by now (%s)', (language, text) => {
  const [effect] = digestsOf(morning, [...warned, ...climbed('bob')], language).effects;
  expect(JSON.stringify(effect)).toContain(text);
});

test('a reminder of a case that waits by then asks for nothing', () => {
  const facts: readonly Happening[] = [
    sent('2026-03-02T18:00:00Z', REMINDER(1), 0),
    telling('2026-03-02T18:00:00Z', REMINDER(1), [held('ann')]),
    ['2026-03-02T19:00:00Z', { kind: 'paused', reason: 'waiting-for-customer' }],
  ];
  expect(digestsOf(morning, facts).facts).toMatchObject([{ listed: [], dropped: [{ because: 'waiting' }] }]);
});

test('in an emergency nothing waits: what was held is told at its declaration, once (issue 3, item 3)', () => {
  const declared: Happening = ['2026-03-02T13:45:00Z', { kind: 'emergency-declared', definition: 'negative-media' }];
  const facts = [...warned, declared];
  const [found, ...more] = digestsOf('2026-03-02T13:45:00Z', facts).facts;
  expect(more).toEqual([]);
  expect(found).toMatchObject({ to: 'ann', due: Date.parse('2026-03-02T13:45:00Z') });
  if (found === undefined) throw new Error('no digest');
  const { key: _, at, ...fact } = found;
  expect(digestsOf(morning, [...facts, [toIso(at), fact]]).facts).toEqual([]);
});

test('what another limit took away since is not told', () => {
  const corrected = (axis: string, value: string): Happening => ['2026-03-02T13:50:00Z', { kind: 'axis-set', axis, value, rule: 'agent' }];
  expect(digestsOf(morning, [...warned, corrected('type', 'suggestion'), corrected('urgency', 'low')]).facts).toMatchObject([
    { listed: [], dropped: [{ escalation: WARNING, because: 'limits-changed' }] },
  ]);
});

test('a reminder that was told again at once is not told of once more', () => {
  const facts: readonly Happening[] = [
    sent('2026-03-02T18:00:00Z', REMINDER(1), 0),
    telling('2026-03-02T18:00:00Z', REMINDER(1), [held('ann')]),
    sent('2026-03-02T19:00:00Z', REMINDER(2), 0),
    telling('2026-03-02T19:00:00Z', REMINDER(2), [{ accountId: 'ann', name: 'ANN', role: 'department-manager' }]),
  ];
  expect(digestsOf(morning, facts).facts).toMatchObject([{ listed: [], dropped: [{ because: 'superseded' }] }]);
});

test('of several reminders the last says it all; a progress report makes them needless', () => {
  const reminders = [1, 2].flatMap((n): Happening[] => [
    sent(`2026-03-02T1${4 + n}:00:00Z`, REMINDER(n), 0),
    telling(`2026-03-02T1${4 + n}:00:00Z`, REMINDER(n), [held('ann')]),
  ]);
  expect(digestsOf(morning, reminders).facts).toMatchObject([
    { listed: [REMINDER(2)], dropped: [{ escalation: REMINDER(1), because: 'superseded' }] },
  ]);
  expect(digestsOf(morning, [...reminders, ['2026-03-02T17:00:00Z', { kind: 'progress-reported' }]]).facts).toMatchObject([{ listed: [] }]);
});

describe('why was I not told?', () => {
  const ask = (now: string, facts: readonly Happening[], accountId: string): readonly string[] => {
    const { feedbackCase, escalations } = step(now, facts);
    return whyNotTold(escalationLedger(gov, feedbackCase, escalations), accountId)
      .filter(({ key }) => key === WARNING)
      .map(({ told, text }) => `${told ? 'told' : 'not told'}: ${text.en}`);
  };
  const digested = (now: string, more: readonly Happening[] = []): readonly Happening[] => {
    const facts = [...warned, ...more];
    return [...facts, ...digestsOf(now, facts).facts.map(({ key: _, at, ...fact }): Happening => [toIso(at), fact])];
  };
  const deputised: readonly Happening[] = [
    sent('2026-03-02T13:36:00Z', WARNING, 1),
    telling('2026-03-02T13:36:00Z', WARNING, [
      { accountId: 'dee', name: 'DEE', role: 'department-manager', insteadOf: { accountId: 'ann', name: 'ANN' } },
    ]),
  ];
  test.each<[string, string, readonly Happening[], string, string]>([
    ['held', '2026-03-02T15:00:00Z', warned, 'ann', 'not told: ANN (Department manager): held by quiet hours until 2026-03-03 09:00'],
    ['by digest', '2026-03-03T02:00:00Z', digested(morning), 'ann', 'told: ANN (Department manager): told by digest at 2026-03-03 09:00'],
    [
      'needless by then',
      '2026-03-03T02:00:00Z',
      digested(morning, [['2026-03-02T15:00:00Z', { kind: 'first-response-sent' }]]),
      'ann',
      'not told: ANN (Department manager): held until 2026-03-03 09:00 and not told, because it was done meanwhile',
    ],
    ['at once', '2026-03-02T15:00:00Z', warned, 'bob', 'told: BOB (Senior management): told at once'],
    ['stood in for', '2026-03-02T15:00:00Z', deputised, 'ann', 'not told: DEE (Department manager, for ANN): told at once'],
    ['no role of theirs', '2026-03-02T15:00:00Z', warned, 'zoe', 'not told: This escalation was not for a role of yours.'],
    ['not due yet', '2026-03-02T12:01:00Z', [], 'ann', 'not told: It is not due yet.'],
    ['before it was recorded', '2026-03-02T15:00:00Z', warned.slice(0, 1), 'ann', 'not told: Whom it reached was not recorded yet.'],
    [
      'not sent',
      '2026-03-02T15:00:00Z',
      [
        [
          '2026-03-02T13:36:00Z',
          { kind: 'escalated', key: WARNING, rule: 'limit-about-to-expire', level: 1, outcome: 'suppressed', because: 'answered' },
        ],
      ],
      'ann',
      'not told: It was done before the escalation went out.',
    ],
  ])('%s', (_, now, facts, person, expected) => {
    expect(ask(now, facts, person)).toEqual([expected]);
  });
  test('a role nobody stands behind is named', () => {
    const { feedbackCase, escalations } = step('2026-03-02T15:00:00Z', warned);
    const entry = escalationLedger(gov, feedbackCase, escalations).find(({ key }) => key === WARNING);
    expect(entry?.reached.map(({ how, text }) => `${how} ${text.zh}`)).toEqual([
      'held ANN（部门经理）：免打扰时段，暂缓至 2026-03-03 09:00',
      'mentioned BOB（高层）：已即时通知',
      'nobody 接收人员：尚未指定人员',
    ]);
  });
});
