import { foldCase } from '../../../../src/domain/case/fold-case';
import type { CustomRule, CustomTrigger, RuleAction } from '../../../../src/domain/escalation/custom-rule';
import { type PlannedEscalation, planEscalations } from '../../../../src/domain/escalation/plan-escalations';
import { toIso } from '../../../../src/domain/instant';
import type { ProjectSettings } from '../../../../src/domain/profile/configuration';
import { computeDeadlines } from '../../../../src/domain/sla/deadlines';
import { configured, factsOf, type Happening, type Story } from '../../../builders/profile-case';

/** Mon 2 March 2026 09:00 in Shanghai; a complaint of high urgency is to be answered by 03:00Z and solved by 01:00Z the next day. */
const receivedAt = '2026-03-02T01:00:00Z';
const high = { type: 'complaint', urgency: 'high' };
const time = (clock: string): string => `2026-03-02T${clock}Z`;
const TELL: readonly RuleAction[] = [{ kind: 'notify', roles: ['department-manager'] }];

const rule = (trigger: CustomTrigger, more: Partial<CustomRule> = {}): CustomRule => ({
  id: 'own',
  label: { en: 'Own rule', zh: '自定义规则' },
  level: 1,
  enabled: true,
  trigger,
  actions: TELL,
  ...more,
});

/** Without the climb of silence, where it is not what is asked for. */
const QUIET: Partial<ProjectSettings> = { acknowledgeWithinMinutes: 0 };

function plan(now: string, rules: readonly CustomRule[], story: Partial<Story> = {}, settings: Partial<ProjectSettings> = QUIET) {
  const configuration = configured('gov-it-projects', { escalationRules: rules, ...settings });
  const feedbackCase = foldCase(factsOf({ receivedAt, axes: high, ...story }));
  const at = Date.parse(now);
  return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at);
}
const inWords = ({ key, at, status, because }: PlannedEscalation): string =>
  [key, toIso(at).slice(11, 19), status, because].filter((part) => part !== undefined).join(' ');
/** What the own rules bring about; those of the process have tests of their own. */
const own = (...args: Parameters<typeof plan>): readonly string[] =>
  plan(...args)
    .filter((one) => one.rule.startsWith('own'))
    .map(inWords);
const sent = (key: string, level: number, at: string): Happening => [
  at,
  { kind: 'escalated', key, rule: key.split('/')[0] ?? '', level, outcome: 'sent' },
];
const RESPONSE = 'own/first-response/1/complaint-response';

describe('before, at and after a deadline', () => {
  test.each<[string, CustomTrigger, string]>([
    ['half of the time', { kind: 'before', milestone: 'first-response', percent: 50 }, '02:00:00'],
    ['45 minutes before', { kind: 'before', milestone: 'first-response', minutes: 45 }, '02:15:00'],
    ['longer before than the limit is: at its start', { kind: 'before', milestone: 'first-response', minutes: 600 }, '01:00:00'],
    ['at it', { kind: 'at', milestone: 'first-response' }, '03:00:00'],
    ['30 minutes late', { kind: 'after', milestone: 'first-response', minutes: 30 }, '03:30:00'],
    ['every hour: the next one', { kind: 'repeating', milestone: 'first-response', everyMinutes: 60, atMost: 3 }, '04:00:00'],
  ])('%s', (_, trigger, at) => {
    const key = trigger.kind === 'repeating' ? `${RESPONSE}/1` : RESPONSE;
    expect(own(time('00:59:59'), [rule(trigger)])).toEqual([`${key} ${at} planned`]);
  });
  test('without a milestone it stands for each promise', () => {
    expect(own(time('01:00:00'), [rule({ kind: 'at' })])).toEqual([
      `${RESPONSE} 03:00:00 planned`,
      'own/resolve/1/high-resolve 01:00:00 planned',
    ]);
  });
  test('a pause moves it; waiting for the customer nothing is planned', () => {
    const late = rule({ kind: 'after', milestone: 'first-response', minutes: 30 });
    const paused: Happening = [time('03:10:00'), { kind: 'paused' }];
    expect(own(time('03:40:00'), [late], { facts: [paused] })).toEqual([]);
    const overdue = sent('overdue/first-response/1/complaint-response', 2, time('03:00:00'));
    const facts: Happening[] = [overdue, paused, [time('04:10:00'), { kind: 'resumed' }]];
    expect(own(time('04:20:00'), [late], { facts })).toEqual([`${RESPONSE} 04:30:00 planned`]);
    const hourly = rule({ kind: 'repeating', milestone: 'first-response', everyMinutes: 60, atMost: 3 });
    expect(own(time('05:30:00'), [hourly], { facts })).toEqual([`${RESPONSE}/1 05:00:00 due`, `${RESPONSE}/2 06:00:00 planned`]);
  });
  test('answered before its time it never happens; answered in between it is not sent', () => {
    const late = rule({ kind: 'after', milestone: 'first-response', minutes: 30 });
    expect(own(time('03:40:00'), [late], { facts: [[time('03:20:00'), { kind: 'first-response-sent' }]] })).toEqual([]);
    expect(own(time('03:40:00'), [late], { facts: [[time('03:35:00'), { kind: 'first-response-sent' }]] })).toEqual([
      `${RESPONSE} 03:30:00 suppressed answered`,
    ]);
    expect(own(time('03:40:00'), [late], { facts: [[time('03:20:00'), { kind: 'closed' }]] })).toEqual([]);
  });
  test('a reopened case gets its own: the key names the cycle', () => {
    const facts: Happening[] = [
      [time('02:00:00'), { kind: 'resolved' }],
      [time('05:00:00'), { kind: 'reopened' }],
    ];
    expect(own(time('05:00:00'), [rule({ kind: 'at', milestone: 'resolve' })], { facts })).toEqual([
      'own/resolve/2/high-resolve 05:00:00 planned',
    ]);
  });
  test('repeating: sent once each, at most so often, and what an outage swallowed is not made up for', () => {
    const hourly = rule({ kind: 'repeating', milestone: 'first-response', everyMinutes: 60, atMost: 3 });
    const overdue = sent('overdue/first-response/1/complaint-response', 2, time('03:00:00'));
    const first = sent(`${RESPONSE}/1`, 1, time('04:00:00'));
    expect(own(time('04:00:00'), [hourly], { facts: [overdue] })).toEqual([`${RESPONSE}/1 04:00:00 due`, `${RESPONSE}/2 05:00:00 planned`]);
    expect(own(time('04:00:00'), [hourly], { facts: [overdue, first] })).toEqual([`${RESPONSE}/2 05:00:00 planned`]);
    expect(own(time('09:00:00'), [hourly], { facts: [overdue, first] })).toEqual([`${RESPONSE}/3 06:00:00 due`]);
    const last = sent(`${RESPONSE}/3`, 1, time('09:00:00'));
    expect(own(time('20:00:00'), [hourly], { facts: [overdue, first, last] })).toEqual([]);
  });
  test('a lower level that follows later is news; due together after an outage only the highest goes out', () => {
    const late = rule({ kind: 'after', milestone: 'first-response', minutes: 30 });
    const overdue = sent('overdue/first-response/1/complaint-response', 2, time('03:00:00'));
    expect(own(time('03:30:00'), [late], { facts: [overdue] })).toEqual([`${RESPONSE} 03:30:00 due`]);
    expect(own(time('03:40:00'), [late])).toEqual([`${RESPONSE} 03:30:00 suppressed higher-level`]);
    const third = rule({ kind: 'after', milestone: 'first-response', minutes: 30 }, { level: 3 });
    expect(
      plan(time('03:40:00'), [third])
        .filter(({ status, level }) => status !== 'planned' && level > 0)
        .map(inWords),
    ).toEqual([
      'limit-about-to-expire/first-response/1/complaint-response 02:36:00 suppressed higher-level',
      'overdue/first-response/1/complaint-response 03:00:00 suppressed higher-level',
      `${RESPONSE} 03:30:00 due`,
    ]);
  });
});

const marked = (of: string, times: number): Happening[1] => ({
  kind: 'repeat-marked',
  of,
  issueId: '1',
  number: of,
  how: 'agent',
  time: times,
});

describe('what facts set off', () => {
  test.each<[string, CustomTrigger, Partial<Story>, readonly string[]]>([
    [
      'a rating of the band',
      { kind: 'rating', band: 'middle' },
      { facts: [[time('02:00:00'), { kind: 'rated', rating: 3 }]] },
      ['own/rated/1 02:00:00 due'],
    ],
    ['another band', { kind: 'rating', band: 'negative' }, { facts: [[time('02:00:00'), { kind: 'rated', rating: 3 }]] }, []],
    [
      'a word',
      { kind: 'keyword', words: ['律师', 'lawyer'] },
      { registration: { description: 'My Lawyer will call.' } },
      ['own/1 01:00:00 due'],
    ],
    ['a word that is denied', { kind: 'keyword', words: ['律师'] }, { registration: { description: '没有律师' } }, []],
    [
      'a flag',
      { kind: 'flag', flag: 'legal-risk' },
      { facts: [[time('02:00:00'), { kind: 'flag-set', flag: 'legal-risk' }]] },
      ['own/1 02:00:00 due'],
    ],
    ['an axis value', { kind: 'axis', axis: 'urgency', value: 'high' }, {}, ['own/1 01:00:00 due']],
    ['another axis value', { kind: 'axis', axis: 'urgency', value: 'low' }, {}, []],
    [
      "the customer's request",
      { kind: 'customer-request' },
      { facts: [[time('02:00:00'), { kind: 'reconsideration-requested' }]] },
      ['own/1 02:00:00 due'],
    ],
    [
      'two transfers',
      { kind: 'transfers', times: 2 },
      {
        facts: [
          [time('01:50:00'), { kind: 'assigned', to: 'z', by: 'x' }],
          [time('02:00:00'), { kind: 'assigned', to: 'a', by: 'x' }],
          [time('02:10:00'), { kind: 'assigned', to: 'b', by: 'x' }],
        ],
      },
      ['own/1 02:10:00 due'],
    ],
    [
      'a rework',
      { kind: 'reworks', times: 1 },
      {
        facts: [
          [time('02:00:00'), { kind: 'resolved' }],
          [time('02:10:00'), { kind: 'reopened' }],
        ],
      },
      ['own/1 02:10:00 due'],
    ],
    [
      'the second repeat; one that was dismissed does not count',
      { kind: 'repeats', times: 2 },
      {
        facts: [
          [time('01:10:00'), marked('FB-1', 1)],
          [time('01:20:00'), marked('FB-2', 2)],
          [time('01:30:00'), { kind: 'repeat-dismissed', of: 'FB-2' }],
          [time('01:40:00'), marked('FB-3', 2)],
        ],
      },
      ['own/1 01:40:00 due'],
    ],
    [
      'an agent',
      { kind: 'manual' },
      { facts: [[time('02:00:00'), { kind: 'escalation-raised', trigger: 'own', reason: 'r' }]] },
      ['own/1 02:00:00 due'],
    ],
  ])('%s', (_, trigger, story, expected) => {
    expect(own(time('02:30:00'), [rule(trigger)], story)).toEqual(expected);
  });
  test('only cases that fit: the condition is looked at as the case is now', () => {
    const vip = rule({ kind: 'at', milestone: 'first-response' }, { when: { urgency: 'urgent' } });
    expect(own(time('01:00:00'), [vip])).toEqual([]);
    expect(own(time('01:00:00'), [vip], { axes: { ...high, urgency: 'urgent' } })).toHaveLength(1);
  });
  test('switched off it does nothing', () => {
    expect(own(time('04:00:00'), [rule({ kind: 'at' }, { enabled: false })])).toEqual([]);
  });
});

describe('silence at a level an admin wrote a rule for', () => {
  const overdue = sent('overdue/first-response/1/complaint-response', 2, time('03:00:00'));
  const impatient = rule({ kind: 'unacknowledged', minutes: 5 }, { level: 3 });
  test('takes the place of the general rule at that level', () => {
    const keys = plan(time('03:01:00'), [impatient], { facts: [overdue] }, {})
      .filter(({ milestone, status }) => milestone === 'first-response' && status === 'planned')
      .map(inWords);
    expect(keys).toEqual(['own/first-response/1/complaint-response/3 03:05:00 planned']);
  });
  test('works where the general rule is switched off, and only at its level', () => {
    const warned = sent('limit-about-to-expire/first-response/1/complaint-response', 1, time('02:36:00'));
    expect(own(time('02:40:00'), [impatient], { facts: [warned] })).toEqual([]);
    expect(own(time('03:01:00'), [impatient], { facts: [warned, overdue] })).toHaveLength(1);
  });
  test('acknowledged it does not climb', () => {
    const taken: Happening = [time('03:02:00'), { kind: 'escalation-acknowledged' }];
    expect(own(time('03:10:00'), [impatient], { facts: [overdue, taken] })).toEqual([]);
  });
});

describe('actions', () => {
  test('what was written, after the comment and before the level', () => {
    const actions: readonly RuleAction[] = [
      { kind: 'add-watcher', role: 'senior-management' },
      { kind: 'raise-urgency' },
      { kind: 'label', label: 'closed-loop-level-2' },
      { kind: 'set-field', field: 'Risk', value: 'High' },
      { kind: 'form-team', roles: ['department-manager'] },
      { kind: 'offer-reconsideration' },
    ];
    const [one] = plan(time('03:00:00'), [rule({ kind: 'flag', flag: 'f' }, { actions, level: 2 })], {
      facts: [[time('02:00:00'), { kind: 'flag-set', flag: 'f' }]],
    }).filter((planned) => planned.rule === 'own');
    expect(one?.actions.map(({ kind }) => kind)).toEqual(['comment', ...actions.map(({ kind }) => kind), 'set-level']);
    expect(one?.actions).toContainEqual(
      expect.objectContaining({
        kind: 'form-team',
        checklist: expect.arrayContaining([{ en: 'Start contingency plan', zh: '启动应急预案' }]),
      }),
    );
  });
  test('the comment says how late it is', () => {
    const [one] = plan(time('03:30:00'), [rule({ kind: 'after', milestone: 'first-response', minutes: 30 })]).filter(
      ({ rule: id }) => id === 'own',
    );
    expect(one?.actions[0]).toEqual({
      kind: 'comment',
      text: {
        en: '“First response” is overdue by 30 min: it was due 2026-03-02 11:00 (Asia/Shanghai).',
        zh: '“首次响应”已超期 30 分钟，应于 2026-03-02 11:00 (Asia/Shanghai) 前完成。',
      },
    });
  });
});

describe('rules of the process an admin changed', () => {
  const overridden = (escalationOverrides: ProjectSettings['escalationOverrides']) =>
    plan(time('01:00:00'), [], {}, { escalationOverrides }).filter(({ milestone }) => milestone === 'first-response');
  test('switched off', () => {
    expect(overridden({ overdue: { enabled: false } }).map(({ rule: id }) => id)).toEqual(['limit-about-to-expire']);
  });
  test('another level, other actions; the rest as it was', () => {
    const [warning, overdue] = overridden({
      'limit-about-to-expire': { actions: [{ kind: 'add-watcher', role: 'senior-management' }] },
      overdue: { level: 3 },
    });
    expect(warning).toMatchObject({ level: 1, actions: [{ kind: 'comment' }, { kind: 'add-watcher' }, { kind: 'set-level', level: 1 }] });
    expect(overdue?.level).toBe(3);
    expect(overdue?.actions.map(({ kind }) => kind)).toContain('reassign');
  });
});
