import { foldCase } from '../../../src/domain/case/fold-case';
import { nextWakeAt } from '../../../src/domain/escalation/next-wake';
import { type PlannedEscalation, planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { toIso } from '../../../src/domain/instant';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { configured, factsOf, type Happening, type Story } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const high = { type: 'complaint', urgency: 'high' };
const time = (clock: string): string => `2026-03-02T${clock}Z`;

function planAt(now: string, story: Omit<Story, 'receivedAt'>, configuration: Configuration = gov): readonly PlannedEscalation[] {
  const feedbackCase = foldCase(factsOf({ receivedAt, ...story }));
  const at = Date.parse(now);
  return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at);
}
const inWords = ({ rule, level, milestone, at, status, because }: PlannedEscalation): string =>
  [rule, `L${level}`, milestone ?? '-', toIso(at).slice(11, 19), status, because].filter((part) => part !== undefined).join(' ');
/** What is decided now; reminders of the tracking cadence have tests of their own. */
const decided = (now: string, story: Omit<Story, 'receivedAt'>, configuration?: Configuration): readonly string[] =>
  planAt(now, story, configuration)
    .filter((one) => one.status !== 'planned' && one.level > 0)
    .map(inWords);
const planned = (now: string, story: Omit<Story, 'receivedAt'>): readonly string[] =>
  planAt(now, story)
    .filter((one) => one.status === 'planned' && one.level > 0)
    .map(inWords);
const sent = (key: string, rule: string, level: number, at: string): Happening => [
  at,
  { kind: 'escalated', key, rule, level, outcome: 'sent' },
];

describe('before and at a deadline (S0-85, S0-86, spec part 5)', () => {
  test('high complaint: response due 11:00, warned 20 % before; resolve due after 24 h', () => {
    expect(planned(time('01:00:00'), { axes: high })).toEqual([
      'limit-about-to-expire L1 first-response 02:36:00 planned',
      'overdue L2 first-response 03:00:00 planned',
      'limit-about-to-expire L1 resolve 20:12:00 planned',
      'overdue L2 resolve 01:00:00 planned',
    ]);
  });
  test('20 % of 30 min would be 6: ten minutes are the least', () => {
    expect(planned(time('01:00:00'), { axes: { urgency: 'urgent' } })[0]).toBe('limit-about-to-expire L1 first-response 01:20:00 planned');
  });
  test('due at its instant, not a millisecond before', () => {
    expect(decided(time('02:35:59.999'), { axes: high })).toEqual([]);
    expect(decided(time('02:36:00'), { axes: high })).toEqual(['limit-about-to-expire L1 first-response 02:36:00 due']);
    expect(decided(time('03:00:00'), { axes: high })).toContain('overdue L2 first-response 03:00:00 due');
  });
  test('decided once: sent or suppressed, it never comes back', () => {
    const keys = planAt(time('03:00:00'), { axes: high })
      .filter((one) => one.status !== 'planned')
      .map((one) => one.key);
    const facts = keys.map((key): Happening => sent(key, 'x', 1, time('03:00:00')));
    expect(decided(time('03:00:01'), { axes: high, facts })).toEqual([]);
  });
  test('the lead time is measured on the clock of the deadline: a pause moves the warning with it', () => {
    const facts: Happening[] = [
      [time('01:30:00'), { kind: 'paused' }],
      [time('02:30:00'), { kind: 'resumed' }],
    ];
    expect(planned(time('02:30:00'), { axes: high, facts })[0]).toBe('limit-about-to-expire L1 first-response 03:36:00 planned');
  });
  test('on working days it is working time: 20 % of 27 h before Wed 11 March 18:00 is Wed 12:36', () => {
    const monitored = configured('feedback-monitoring', {}, (profile) => ({ ...profile, escalation: gov.profile.escalation }));
    const feedbackCase = foldCase(factsOf({ receivedAt: '2026-03-06T07:00:00Z', axes: { urgency: 'level-3' } }));
    const now = Date.parse('2026-03-06T07:00:00Z');
    const plan = planEscalations(monitored, feedbackCase, computeDeadlines(monitored, feedbackCase, now), now);
    expect(plan.filter((one) => one.rule === 'limit-about-to-expire').map((one) => toIso(one.at))).toEqual(['2026-03-11T04:36:00.000Z']);
  });
  test('without the setting nothing escalates at the deadline', () => {
    expect(decided(time('03:00:00'), { axes: high }, configured('gov-it-projects', { escalateOverdue: false }))).toEqual([
      'limit-about-to-expire L1 first-response 02:36:00 due',
    ]);
  });
  test('what the levels do', () => {
    const actions = (rule: string): readonly unknown[] =>
      planAt(time('01:00:00'), { axes: high }).find((one) => one.rule === rule)?.actions ?? [];
    expect(actions('limit-about-to-expire')).toMatchObject([
      { kind: 'comment' },
      { kind: 'notify', roles: ['department-manager'] },
      { kind: 'set-level', level: 1 },
    ]);
    expect(actions('overdue')).toMatchObject([
      { kind: 'comment' },
      { kind: 'reassign', role: 'department-manager' },
      { kind: 'raise-priority', by: 1 },
      { kind: 'notify', roles: ['senior-management'] },
      { kind: 'set-level', level: 2 },
    ]);
    const [comment] = planAt(time('01:00:00'), { axes: high })[0]?.actions ?? [];
    expect(comment?.kind === 'comment' && comment.text.zh.split('\n')).toEqual([
      '“首次响应”即将超期，应于 2026-03-02 11:00 (Asia/Shanghai) 前完成。',
      '1. 部门经理介入',
      '2. 重新评估问题',
      '3. 制定升级方案',
      '4. 高层客户沟通',
      '5. 资源重新配置',
    ]);
  });
});

describe('only what still makes sense', () => {
  test('golden escalation: after an outage: the highest level is sent, the rest is listed as suppressed', () => {
    expect(decided(time('09:00:00'), { axes: high })).toEqual([
      'limit-about-to-expire L1 first-response 02:36:00 suppressed higher-level',
      'overdue L2 first-response 03:00:00 due',
    ]);
  });

  test('after an outage only the highest of all that the case missed is sent; what was said to us is answered all the same', () => {
    const raised: Happening = [time('01:30:00'), { kind: 'escalation-raised', trigger: 'legal-risk' }];
    const missed = [
      'legal-risk L1 - 01:30:00 due',
      'limit-about-to-expire L1 first-response 02:36:00 suppressed higher-level',
      'overdue L2 first-response 03:00:00 due',
    ];
    expect(decided(time('20:30:00'), { axes: high, facts: [raised] })).toEqual([
      ...missed,
      'limit-about-to-expire L1 resolve 20:12:00 suppressed higher-level',
    ]);
    // What fell due a moment ago was not missed.
    expect(decided(time('20:20:00'), { axes: high, facts: [raised] })).toEqual([
      ...missed,
      'limit-about-to-expire L1 resolve 20:12:00 due',
    ]);
  });
  test('golden escalation: paused after it was queued: nothing is due, and it comes when the case goes on', () => {
    const paused: Happening = [time('02:30:00'), { kind: 'paused' }];
    expect(decided(time('02:40:00'), { axes: high, facts: [paused] })).toEqual([]);
    expect(planned(time('02:40:00'), { axes: high, facts: [paused] })).toEqual([]);
    expect(decided(time('04:36:00'), { axes: high, facts: [paused, [time('04:30:00'), { kind: 'resumed' }]] })).toEqual([
      'limit-about-to-expire L1 first-response 04:36:00 due',
    ]);
  });
  test('golden escalation: answered between plan and send: suppressed, not sent', () => {
    expect(decided(time('02:40:00'), { axes: high, facts: [[time('02:38:00'), { kind: 'first-response-sent' }]] })).toEqual([
      'limit-about-to-expire L1 first-response 02:36:00 suppressed answered',
    ]);
  });
  test('answered before: it never happened', () => {
    expect(decided(time('09:00:00'), { axes: high, facts: [[time('02:00:00'), { kind: 'first-response-sent' }]] })).toEqual([]);
  });
  test('closed: nothing is due any more, what was missed is listed', () => {
    expect(decided(time('09:00:00'), { axes: high, facts: [[time('02:00:00'), { kind: 'closed' }]] })).toEqual([]);
    expect(decided(time('09:00:00'), { axes: high, facts: [[time('02:40:00'), { kind: 'closed' }]] })).toEqual([
      'limit-about-to-expire L1 first-response 02:36:00 suppressed ended',
    ]);
  });
  test('golden escalation: another limit: old levels are gone, new ones come; what went out already is not repeated', () => {
    const facts: Happening[] = [
      sent('overdue/first-response/1/complaint-response', 'overdue', 2, time('03:00:00')),
      [time('03:10:00'), { kind: 'axis-set', axis: 'urgency', value: 'urgent' }],
    ];
    expect(decided(time('03:10:00'), { axes: high, facts })).toEqual([
      'limit-about-to-expire L1 first-response 01:20:00 suppressed higher-level',
      'overdue L2 first-response 01:30:00 suppressed already-escalated',
    ]);
  });
  test('a response missed in an emergency stays missed when that is over: what was escalated is not escalated again a day later', () => {
    const facts: Happening[] = [
      [time('02:00:00'), { kind: 'emergency-declared', definition: 'security-incident' }],
      sent('emergency/1', 'emergency', 3, time('02:00:00')),
      sent('limit-about-to-expire/first-response/1/emergency-response', 'limit-about-to-expire', 1, time('02:20:00')),
      sent('overdue/first-response/1/emergency-response', 'overdue', 2, time('02:30:00')),
      [time('23:00:00'), { kind: 'emergency-ended' }],
    ];
    // Acknowledging is another story.
    const quiet = configured('gov-it-projects', { acknowledgeWithinMinutes: 0 });
    const response = decided(time('23:00:00'), { axes: { type: 'complaint', urgency: 'low' }, facts }, quiet).filter((line) =>
      line.includes('first-response'),
    );
    expect(response).toEqual([]);
  });
  test('a deadline that a pause heard of late moved on is warned of and missed anew, once', () => {
    const key = (rule: string): string => `${rule}/first-response/1/urgent-response`;
    const facts: Happening[] = [
      [time('01:00:00'), { kind: 'paused', reason: 'waiting-for-customer' }],
      sent(key('limit-about-to-expire'), 'limit-about-to-expire', 1, time('01:20:00')),
      sent(key('overdue'), 'overdue', 2, time('01:30:00')),
      [time('02:10:00'), { kind: 'resumed' }],
    ];
    const quiet = configured('gov-it-projects', { acknowledgeWithinMinutes: 0 });
    const at = (now: string, more: readonly Happening[] = []): readonly string[] =>
      decided(time(now), { axes: { type: 'complaint', urgency: 'urgent' }, facts: [...facts, ...more] }, quiet).filter((line) =>
        line.includes('first-response'),
      );
    expect(at('02:35:00')).toEqual([expect.stringContaining('limit-about-to-expire L1 first-response 02:30:00')]);
    const warned = sent(`${key('limit-about-to-expire')}/again-1`, 'limit-about-to-expire', 1, time('02:30:00'));
    expect(at('02:40:00', [warned])).toEqual([expect.stringContaining('overdue L2 first-response 02:40:00')]);
    const missed = sent(`${key('overdue')}/again-1`, 'overdue', 2, time('02:40:00'));
    expect(at('02:50:00', [warned, missed])).toEqual([]);
  });
  test('the next emergency warns and escalates of its own, though the one before did', () => {
    const facts: Happening[] = [
      [time('02:00:00'), { kind: 'emergency-declared', definition: 'security-incident' }],
      sent('emergency/1', 'emergency', 3, time('02:00:00')),
      sent('limit-about-to-expire/first-response/1/emergency-response', 'limit-about-to-expire', 1, time('02:20:00')),
      sent('overdue/first-response/1/emergency-response', 'overdue', 2, time('02:30:00')),
      [time('03:00:00'), { kind: 'emergency-ended' }],
      [time('03:05:00'), { kind: 'emergency-declared', definition: 'data-loss-or-leak' }],
    ];
    const quiet = configured('gov-it-projects', { acknowledgeWithinMinutes: 0 });
    const told = decided(time('03:35:00'), { axes: { type: 'complaint', urgency: 'low' }, facts }, quiet);
    expect(told.filter((line) => line.includes('overdue') && line.includes('first-response'))).toEqual([
      expect.stringContaining('overdue L2 first-response 03:35:00'),
    ]);
  });
  test('a longer limit after a warning warns again before the new deadline', () => {
    const facts: Happening[] = [
      sent('limit-about-to-expire/resolve/1/urgent-resolve', 'limit-about-to-expire', 1, time('04:12:00')),
      [time('04:20:00'), { kind: 'first-response-sent' }],
      [time('04:20:00'), { kind: 'axis-set', axis: 'urgency', value: 'high' }],
    ];
    expect(planned(time('04:30:00'), { axes: { urgency: 'urgent' }, facts })).toEqual([
      'limit-about-to-expire L1 resolve 20:12:00 planned',
      'overdue L2 resolve 01:00:00 planned',
    ]);
  });
  test('reopened: the new cycle warns and escalates by keys of its own', () => {
    const facts: Happening[] = [
      [time('01:10:00'), { kind: 'first-response-sent' }],
      [time('02:00:00'), { kind: 'resolved' }],
      [time('06:00:00'), { kind: 'reopened' }],
    ];
    expect(
      planAt(time('06:00:00'), { axes: { urgency: 'urgent' }, facts })
        .filter((one) => one.level > 0)
        .map((one) => [one.key, toIso(one.at)]),
    ).toEqual([
      ['limit-about-to-expire/resolve/2/urgent-resolve', '2026-03-02T09:12:00.000Z'],
      ['overdue/resolve/2/urgent-resolve', '2026-03-02T10:00:00.000Z'],
    ]);
  });
});

describe('facts that escalate', () => {
  const quiet = { axes: { urgency: 'low' } };
  const now = time('02:00:00');
  const after = (...facts: readonly Happening[]): readonly string[] => decided(now, { ...quiet, facts });
  test.each<[string, readonly Happening[], readonly string[]]>([
    [
      'S0-52 large requirement change',
      [[now, { kind: 'flag-set', flag: 'large-requirement-change' }]],
      ['large-requirement-change L1 - 02:00:00 due'],
    ],
    ['S0-54 legal risk', [[now, { kind: 'flag-set', flag: 'legal-risk' }]], ['legal-risk L1 - 02:00:00 due']],
    ['S0-55 complex training', [[now, { kind: 'flag-set', flag: 'complex-training' }]], ['complex-training L1 - 02:00:00 due']],
    [
      'S0-53 customer dissatisfied: flag and trigger at once are one',
      [
        [now, { kind: 'flag-set', flag: 'customer-dissatisfied' }],
        [now, { kind: 'escalation-raised', trigger: 'customer-dissatisfied' }],
      ],
      ['customer-dissatisfied L1 - 02:00:00 due'],
    ],
    [
      'a flag set twice is one, set again after clearing is another',
      [
        [time('01:10:00'), { kind: 'flag-set', flag: 'legal-risk' }],
        [time('01:20:00'), { kind: 'flag-set', flag: 'legal-risk' }],
        [time('01:30:00'), { kind: 'flag-cleared', flag: 'legal-risk' }],
        [now, { kind: 'flag-set', flag: 'legal-risk' }],
      ],
      ['legal-risk L1 - 01:10:00 due', 'legal-risk L1 - 02:00:00 due'],
    ],
    [
      'a flag taken back in time',
      [
        [time('01:10:00'), { kind: 'flag-set', flag: 'legal-risk' }],
        [time('01:11:00'), { kind: 'flag-cleared', flag: 'legal-risk' }],
      ],
      ['legal-risk L1 - 01:10:00 suppressed withdrawn'],
    ],
    [
      'S0-83 beyond the department',
      [[now, { kind: 'escalation-raised', trigger: 'beyond-department' }]],
      ['beyond-department L2 - 02:00:00 due'],
    ],
    [
      'S0-84 major interest or risk',
      [[now, { kind: 'escalation-raised', trigger: 'major-interest-or-risk' }]],
      ['major-interest-or-risk L2 - 02:00:00 due'],
    ],
    [
      'S0-82 dissatisfied rating',
      [
        [time('01:30:00'), { kind: 'resolved' }],
        [now, { kind: 'rated', rating: 2 }],
      ],
      ['customer-dissatisfied L1 - 02:00:00 due'],
    ],
    [
      'a good rating escalates nothing',
      [
        [time('01:30:00'), { kind: 'resolved' }],
        [now, { kind: 'rated', rating: 5 }],
      ],
      [],
    ],
    [
      'rated low twice in one attempt is one',
      [
        [time('01:30:00'), { kind: 'resolved' }],
        [time('01:40:00'), { kind: 'rated', rating: 1 }],
        [now, { kind: 'rated', rating: 2 }],
      ],
      ['customer-dissatisfied L1 - 01:40:00 due'],
    ],
    ['S0-77, S0-78 emergency', [[now, { kind: 'emergency-declared', definition: 'security-incident' }]], ['emergency L3 - 02:00:00 due']],
  ])('%s', (_, facts, expected) => expect(after(...facts)).toEqual(expected));

  test('golden escalation: at 23:59:59 and at 00:00:01: two real occurrences have two keys', () => {
    const facts: Happening[] = [
      ['2026-03-02T15:59:59Z', { kind: 'escalation-raised', trigger: 'beyond-department' }],
      ['2026-03-02T16:00:01Z', { kind: 'escalation-raised', trigger: 'beyond-department' }],
    ];
    const keys = planAt('2026-03-02T16:00:01Z', { ...quiet, facts })
      .filter((one) => one.rule === 'beyond-department')
      .map((one) => one.key);
    expect(new Set(keys).size).toBe(2);
  });
  test('an emergency forms the team with the checklist, goes to the top priority and to senior management', () => {
    const emergency = planAt(now, {
      axes: { routing: 'technical-fault' },
      facts: [[now, { kind: 'emergency-declared', definition: 'security-incident' }]],
    }).find((one) => one.rule === 'emergency');
    expect(emergency?.actions.map((action) => action.kind)).toEqual([
      'comment',
      'form-team',
      'raise-priority',
      'notify',
      'label',
      'set-level',
    ]);
    expect(emergency?.actions[1]).toMatchObject({
      roles: ['technical-manager', 'department-manager'],
      checklist: [{ en: 'Start contingency plan' }, {}, {}, {}, {}],
    });
    expect(emergency?.actions[2]).toEqual({ kind: 'raise-priority', to: 'highest' });
    expect(emergency?.actions[0]).toMatchObject({ text: { zh: '启动应急预案：安全事件\n立即启动应急预案。' } });
  });
  test('S0-51: a technical fault not resolved after 4 h, whatever its urgency; pauses do not count; resolved in time it never happens', () => {
    const axes = { urgency: 'low', routing: 'technical-fault' };
    expect(decided(time('05:00:00'), { axes })).toEqual(['unresolved-technical-fault L1 resolve 05:00:00 due']);
    expect(decided(time('05:00:00'), { axes: { urgency: 'low', routing: 'feature-request' } })).toEqual([]);
    expect(
      decided(time('05:30:00'), {
        axes,
        facts: [
          [time('02:00:00'), { kind: 'paused' }],
          [time('02:31:00'), { kind: 'resumed' }],
        ],
      }),
    ).toEqual([]);
    expect(decided(time('06:00:00'), { axes, facts: [[time('04:59:00'), { kind: 'resolved' }]] })).toEqual([]);
  });
  test.each<[string, string, string, Omit<Story, 'receivedAt'>, string]>([
    ['S1-11', 'cross-department-improvement', 'urgent-mark', { axes: { 'urgent-flag': 'urgent' } }, 'urgent-mark L1 - 01:00:00 due'],
    ['S2-29', 'service-quality-guide', 'emergency-level', { axes: { urgency: 'urgent' } }, 'emergency-level L1 - 01:00:00 due'],
    ['S3-29', 'feedback-monitoring', 'emergency-level', { axes: { urgency: 'level-1' } }, 'emergency-level L1 - 01:00:00 due'],
    [
      'S3-50',
      'feedback-monitoring',
      'dissatisfied-rating',
      { facts: [[time('01:00:00'), { kind: 'rated', rating: 'dissatisfied' }]] },
      'dissatisfied-rating L1 - 01:00:00 due',
    ],
    ['S4-30 by nature', 'complaint-handling', 'major-complaint', { axes: { nature: 'major' } }, 'major-complaint L2 - 01:00:00 due'],
    ['S4-30 by mode', 'complaint-handling', 'major-complaint', { axes: { 'handling-mode': 'major' } }, 'major-complaint L2 - 01:00:00 due'],
    [
      'S4-90',
      'complaint-handling',
      'reconsideration',
      { facts: [[time('01:00:00'), { kind: 'reconsideration-requested' }]] },
      'reconsideration L2 - 01:00:00 due',
    ],
    [
      'S4 low rating',
      'complaint-handling',
      'dissatisfied-rating',
      { facts: [[time('01:00:00'), { kind: 'rated', rating: 4 }]] },
      'dissatisfied-rating L1 - 01:00:00 due',
    ],
  ])('%s: %s %s', (_, profile, rule, story, expected) => {
    const plan = planAt(time('01:00:00'), story, configured(profile)).filter((one) => one.rule === rule);
    expect(plan.map(inWords)).toEqual([expected]);
  });
});

describe('progress is asked for again and again (S0-68…S0-71, S0-80)', () => {
  const reminders = (now: string, story: Omit<Story, 'receivedAt'>): readonly string[] =>
    planAt(now, story)
      .filter((one) => one.level === 0)
      .map(inWords);
  const urgent = { urgency: 'urgent' };
  test.each([
    ['urgent', '02:00:00', 1],
    ['high', '05:00:00', 4],
    ['medium', '01:00:00', 24],
    ['low', '01:00:00', 168],
  ])('%s: first reminder', (urgency, clock, hours) => {
    const [first] = planAt(time('01:00:00'), { axes: { urgency } }).filter((one) => one.level === 0);
    expect(first?.actions.map((action) => action.kind)).toEqual(['comment', 'demand-progress']);
    const [comment] = first?.actions ?? [];
    expect(comment?.kind === 'comment' && comment.text.en).toMatch(/no report since 2026-03-02 09:00.*\n.*“Report progress”/);
    expect(toIso(first?.at ?? 0).slice(11, 19)).toBe(clock);
    expect((first?.at ?? 0) - Date.parse(receivedAt)).toBe(hours * 3_600_000);
  });
  test('the latest is due, the next is planned; those an outage swallowed are not made up for', () => {
    expect(reminders(time('04:30:00'), { axes: urgent })).toEqual(['track-urgent L0 - 04:00:00 due', 'track-urgent L0 - 05:00:00 planned']);
  });
  test('a report starts the time anew', () => {
    expect(reminders(time('04:30:00'), { axes: urgent, facts: [[time('03:40:00'), { kind: 'progress-reported' }]] })).toEqual([
      'track-urgent L0 - 04:40:00 planned',
    ]);
  });
  test('it stands still while paused, moves by the pause, and ends with the resolution', () => {
    const paused: Happening = [time('01:30:00'), { kind: 'paused' }];
    expect(reminders(time('02:00:00'), { axes: urgent, facts: [paused] })).toEqual([]);
    expect(reminders(time('02:15:00'), { axes: urgent, facts: [paused, [time('02:10:00'), { kind: 'resumed' }]] })).toEqual([
      'track-urgent L0 - 02:40:00 planned',
    ]);
    expect(reminders(time('02:15:00'), { axes: urgent, facts: [[time('02:10:00'), { kind: 'resolved' }]] })).toEqual([]);
  });
  test('a change of urgency asks from then on, not for the past', () => {
    expect(
      reminders(time('04:30:00'), {
        axes: { urgency: 'low' },
        facts: [[time('04:20:00'), { kind: 'axis-set', axis: 'urgency', value: 'urgent' }]],
      }),
    ).toEqual(['track-urgent L0 - 05:20:00 planned']);
  });
  test('in an emergency every hour from its declaration, in place of the slower rhythm', () => {
    expect(
      reminders(time('02:00:00'), {
        axes: { urgency: 'low' },
        facts: [[time('01:30:00'), { kind: 'emergency-declared', definition: 'data-loss-or-leak' }]],
      }),
    ).toEqual(['track-emergency L0 - 02:30:00 planned']);
  });
});

test('the next wake-up is the earliest thing that happens by itself', () => {
  const feedbackCase = foldCase(factsOf({ receivedAt, axes: high }));
  const wakeAfter = (now: string): string | null => {
    const at = Date.parse(now);
    const deadlines = computeDeadlines(gov, feedbackCase, at);
    const wake = nextWakeAt(deadlines, planEscalations(gov, feedbackCase, deadlines, at), [], at);
    return wake === null ? null : toIso(wake);
  };
  expect(wakeAfter(time('01:00:00'))).toBe('2026-03-02T02:36:00.000Z');
  expect(wakeAfter(time('02:36:00'))).toBe('2026-03-02T03:00:00.000Z');
  expect(wakeAfter(time('03:00:00'))).toBe('2026-03-02T05:00:00.000Z');
});

test('nothing wakes a closed case', () => {
  const feedbackCase = foldCase(
    factsOf({
      receivedAt,
      axes: high,
      facts: [
        [time('01:10:00'), { kind: 'resolved' }],
        [time('01:20:00'), { kind: 'closed' }],
      ],
    }),
  );
  const now = Date.parse(time('01:20:00'));
  const deadlines = computeDeadlines(gov, feedbackCase, now);
  expect(nextWakeAt(deadlines, planEscalations(gov, feedbackCase, deadlines, now), [], now)).toBeNull();
});
