import { foldCase } from '../../../src/domain/case/fold-case';
import { type PlannedEscalation, planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { toIso } from '../../../src/domain/instant';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
const receivedAt = '2026-03-02T01:00:00Z';
/** Response due 03:00, warned 02:36; resolve due 01:00 of the next day, warned 20:12. */
const axes = { type: 'complaint', urgency: 'high' };
const time = (clock: string): string => `2026-03-02T${clock}Z`;

function planAt(now: string, facts: readonly Happening[], configuration: Configuration = gov): readonly PlannedEscalation[] {
  const feedbackCase = foldCase(factsOf({ receivedAt, axes, facts }));
  const at = Date.parse(now);
  return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at);
}
const inWords = ({ rule, level, milestone, at, status, because }: PlannedEscalation): string =>
  [`${rule} L${level}`, milestone, toIso(at).slice(11, 19), status, because]
    .filter((part) => part !== undefined && part !== null)
    .join(' ');
const climbsAt = (now: string, facts: readonly Happening[], configuration?: Configuration): readonly string[] =>
  planAt(now, facts, configuration)
    .filter(({ rule }) => rule === 'unacknowledged')
    .map(inWords);
const sent = (at: string, rule: string, level: number, about = 'first-response/1/complaint-response'): Happening => [
  time(at),
  { kind: 'escalated', key: `${rule}/${about}`, rule, level, outcome: 'sent' },
];
const warned = sent('02:36:00', 'limit-about-to-expire', 1);
const late = sent('03:00:00', 'overdue', 2);
const acknowledged = (at: string, until?: string): Happening => [
  time(at),
  { kind: 'escalation-acknowledged', by: 'acc-lead', ...(until === undefined ? {} : { nextUpdateAt: Date.parse(time(until)) }) },
];

describe('silence climbs (issue 3, item 3)', () => {
  test('30 minutes after it was sent, to the next level and not a millisecond before', () => {
    expect(climbsAt(time('03:00:00'), [warned, late])).toEqual(['unacknowledged L3 first-response 03:30:00 planned']);
    expect(climbsAt(time('03:29:59.999'), [warned, late])).toEqual(['unacknowledged L3 first-response 03:30:00 planned']);
    expect(climbsAt(time('03:30:00'), [warned, late])).toEqual(['unacknowledged L3 first-response 03:30:00 due']);
  });
  test('level 3 is the highest: it goes to the top, takes the highest priority and climbs no further', () => {
    const [top] = planAt(time('03:30:00'), [warned, late]).filter(({ rule }) => rule === 'unacknowledged');
    expect(top?.actions).toMatchObject([
      { kind: 'comment' },
      { kind: 'reassign', role: 'department-manager' },
      { kind: 'raise-priority', to: 'highest' },
      { kind: 'notify', roles: ['senior-management', 'department-manager'] },
      { kind: 'set-level', level: 3 },
    ]);
    const [comment] = top?.actions ?? [];
    expect(comment?.kind === 'comment' && comment.text.en.split('\n')[0]).toBe(
      'Nobody acknowledged “Limit exceeded: First response” (level 2) within 30 min.',
    );
    const climbed = sent('03:30:00', 'unacknowledged', 3, 'first-response/1/complaint-response/3');
    expect(climbsAt(time('09:00:00'), [warned, late, climbed])).toEqual([]);
  });
  test('the deadline itself comes before the climb of its warning: one escalation to level 2, not two', () => {
    expect(climbsAt(time('02:36:00'), [warned])).toEqual([]);
    expect(climbsAt(time('03:10:00'), [warned])).toEqual([]);
    expect(
      planAt(time('03:10:00'), [warned])
        .filter(({ status, level }) => status === 'due' && level > 0)
        .map(inWords),
    ).toEqual(['overdue L2 first-response 03:00:00 due']);
  });
  test('a warning long before the deadline climbs in order: 2, then 3, and the deadline is still told', () => {
    const answered: Happening = [time('02:00:00'), { kind: 'first-response-sent' }];
    const first = sent('20:12:00', 'limit-about-to-expire', 1, 'resolve/1/high-resolve');
    const second = sent('20:42:00', 'unacknowledged', 2, 'resolve/1/high-resolve/2');
    const third = sent('21:12:00', 'unacknowledged', 3, 'resolve/1/high-resolve/3');
    expect(climbsAt(time('20:12:00'), [answered, first])).toEqual(['unacknowledged L2 resolve 20:42:00 planned']);
    expect(climbsAt(time('20:42:00'), [answered, first, second])).toEqual(['unacknowledged L3 resolve 21:12:00 planned']);
    const overdue = planAt('2026-03-03T01:00:00Z', [answered, first, second, third]).filter(({ rule }) => rule === 'overdue');
    expect(overdue.map(inWords)).toEqual(['overdue L2 resolve 01:00:00 due']);
  });
  test('0 minutes switches it off; another time is kept to', () => {
    expect(climbsAt(time('09:00:00'), [warned, late], configured('gov-it-projects', { acknowledgeWithinMinutes: 0 }))).toEqual([]);
    expect(climbsAt(time('03:00:00'), [warned, late], configured('gov-it-projects', { acknowledgeWithinMinutes: 5 }))).toEqual([
      'unacknowledged L3 first-response 03:05:00 planned',
    ]);
  });
  test('acknowledged in time, it stays; what is sent after that waits for an acknowledgement of its own', () => {
    expect(climbsAt(time('09:00:00'), [warned, acknowledged('02:50:00')])).toEqual([]);
    expect(climbsAt(time('03:10:00'), [warned, acknowledged('02:50:00'), late])).toEqual([
      'unacknowledged L3 first-response 03:30:00 planned',
    ]);
  });
  test('only sent ones climb, and reminders do not', () => {
    const suppressed: Happening = [
      time('03:00:00'),
      { kind: 'escalated', key: 'overdue/first-response/1/complaint-response', rule: 'overdue', level: 2, outcome: 'suppressed' },
    ];
    expect(climbsAt(time('09:00:00'), [suppressed])).toEqual([]);
    expect(climbsAt(time('09:00:00'), [sent('02:00:00', 'track-high', 0)])).toEqual([]);
  });
  test('answered, resolved or closed: nothing climbs; answered between plan and send is listed', () => {
    expect(climbsAt(time('09:00:00'), [warned, late, [time('03:20:00'), { kind: 'first-response-sent' }]])).toEqual([]);
    expect(climbsAt(time('09:00:00'), [warned, late, [time('03:20:00'), { kind: 'resolved' }]])).toEqual([]);
    expect(climbsAt(time('09:00:00'), [warned, late, [time('03:20:00'), { kind: 'closed' }]])).toEqual([]);
    expect(climbsAt(time('03:40:00'), [warned, late, [time('03:35:00'), { kind: 'first-response-sent' }]])).toEqual([
      'unacknowledged L3 first-response 03:30:00 suppressed answered',
    ]);
  });
  test('while the customer is asked nothing climbs; the wait is not counted', () => {
    const paused: Happening = [time('03:10:00'), { kind: 'paused' }];
    expect(climbsAt(time('04:00:00'), [warned, late, paused])).toEqual([]);
    expect(climbsAt(time('05:10:00'), [warned, late, paused, [time('05:10:00'), { kind: 'resumed' }]])).toEqual([
      'unacknowledged L3 first-response 05:30:00 planned',
    ]);
  });
  test('a warning before a limit that was made longer does not climb', () => {
    const before = sent('02:36:00', 'limit-about-to-expire', 1, 'resolve/1/urgent-resolve');
    expect(climbsAt(time('03:30:00'), [[time('02:00:00'), { kind: 'first-response-sent' }], before])).toEqual([]);
  });
});

describe('a promised next update holds the climb until that instant', () => {
  const facts = [warned, acknowledged('02:50:00', '05:00:00')];
  test('missing it climbs above the level that was acknowledged; the overdue update is told once', () => {
    expect(climbsAt(time('04:59:59'), facts)).toEqual([]);
    const due = planAt(time('05:00:00'), [...facts, late, acknowledged('03:05:00', '05:00:00')]).filter(
      ({ milestone, status, level }) => milestone === 'next-update' && status !== 'planned' && level > 1,
    );
    expect(due.map(inWords)).toEqual([
      'unacknowledged L3 next-update 05:00:00 due',
      'overdue L2 next-update 05:00:00 suppressed higher-level',
    ]);
  });
  test('from level 1 the overdue update is level 2 itself, and without that rule the climb is', () => {
    const onUpdate = (configuration?: Configuration): readonly string[] =>
      planAt(time('05:00:00'), facts, configuration)
        .filter(({ milestone, status, level }) => milestone === 'next-update' && status === 'due' && level > 1)
        .map(inWords);
    expect(onUpdate()).toEqual(['overdue L2 next-update 05:00:00 due']);
    expect(onUpdate(configured('gov-it-projects', { escalateOverdue: false }))).toEqual(['unacknowledged L2 next-update 05:00:00 due']);
  });
  test('given in time, or promised anew, it does not climb', () => {
    expect(climbsAt(time('09:00:00'), [...facts, [time('04:30:00'), { kind: 'progress-reported' }]])).toEqual([]);
    const renewed = [...facts, [time('04:30:00'), { kind: 'next-update-promised', dueAt: Date.parse(time('08:00:00')) }]] as const;
    expect(climbsAt(time('07:00:00'), renewed)).toEqual([]);
  });
  test('the warning before the promised update does not climb before it', () => {
    const reminder = sent('04:30:00', 'limit-about-to-expire', 1, 'next-update/1/promised-update');
    expect(climbsAt(time('04:59:00'), [...facts, reminder]).filter((line) => line.includes('due'))).toEqual([]);
  });
});

describe('what was missed climbs again after its acknowledgement was kept (decision 0013)', () => {
  const kept = [warned, late, acknowledged('03:05:00', '04:00:00')];
  const note = (at: string, shared = false): Happening => [time(at), { kind: 'progress-reported', text: 'Still looking.', shared }];
  const again = (at: string, status = 'planned'): string[] => [`unacknowledged L3 first-response ${at} ${status}`];

  test('counted from the last news; nothing before it, and nothing while the promise stands', () => {
    expect(climbsAt(time('03:10:00'), kept)).toEqual(['unacknowledged L3 next-update 04:00:00 planned']);
    expect(climbsAt(time('03:20:00'), [...kept, note('03:20:00')])).toEqual(again('03:50:00'));
    expect(climbsAt(time('03:50:00'), [...kept, note('03:20:00')])).toEqual(again('03:50:00', 'due'));
    expect(climbsAt(time('03:40:00'), [...kept, note('03:20:00'), note('03:40:00', true)])).toEqual(again('04:10:00'));
    const [told] = planAt(time('03:50:00'), [...kept, note('03:20:00')]).filter(({ rule }) => rule === 'unacknowledged');
    expect(told?.label).toEqual({ en: 'Silence after an acknowledgement', zh: '确认后再无消息' });
    expect(told?.actions[0]?.kind === 'comment' && told.actions[0].text.en.split('\n')[0]).toMatch(
      /^“Limit exceeded: First response” \(level 2\) was acknowledged, but nothing has been heard since .*11:20.*, and it is still not done\.$/,
    );
  });
  test('a new promise puts it off until then, and no longer than an acknowledgement could (4 h for high, S0-69)', () => {
    const promise = (until: string): Happening => [time('03:30:00'), { kind: 'next-update-promised', dueAt: Date.parse(until) }];
    expect(climbsAt(time('03:40:00'), [...kept, note('03:20:00'), promise(time('05:00:00'))])).toEqual(again('05:00:00'));
    expect(climbsAt(time('03:40:00'), [...kept, note('03:20:00'), promise('2026-03-20T03:00:00Z')])).toEqual(again('07:20:00'));
  });
  test('never for a limit that was not missed, was kept or stands still', () => {
    expect(climbsAt(time('02:55:00'), [warned, acknowledged('02:40:00', '02:50:00'), note('02:45:00')])).toEqual([]);
    const noted = [...kept, note('03:20:00')];
    expect(climbsAt(time('03:45:00'), [...noted, [time('03:40:00'), { kind: 'first-response-sent' }]])).toEqual([]);
    expect(climbsAt(time('03:45:00'), [...noted, [time('03:40:00'), { kind: 'paused' }]])).toEqual([]);
    expect(climbsAt(time('03:45:00'), [...noted, [time('03:40:00'), { kind: 'resolved' }]])).toEqual([]);
  });
  test('at the highest level who is there hears of it once more for each news that was not followed up', () => {
    const top = sent('03:50:00', 'unacknowledged', 3, 'first-response/1/complaint-response/3');
    const end = [...kept, note('03:20:00'), top, acknowledged('03:55:00', '04:30:00'), note('04:20:00')];
    expect(climbsAt(time('04:21:00'), end)).toEqual(again('04:50:00'));
    const [once] = planAt(time('04:50:00'), end).filter(({ rule }) => rule === 'unacknowledged');
    if (once === undefined) throw new Error('nothing was said');
    const told: Happening = [time('04:50:00'), { kind: 'escalated', key: once.key, rule: once.rule, level: 3, outcome: 'sent' }];
    expect(climbsAt(time('23:00:00'), [...end, told])).toEqual([]);
    const next = [...end, told, acknowledged('04:55:00', '05:30:00'), note('05:20:00')];
    expect(climbsAt(time('05:21:00'), next)).toEqual(again('05:50:00'));
  });
  test('senior management was called since for another reason: one call is enough', () => {
    const emergency: Happening = [
      time('03:25:00'),
      { kind: 'escalated', key: 'emergency/1', rule: 'emergency', level: 3, outcome: 'sent' },
    ];
    expect(climbsAt(time('03:30:00'), [...kept, note('03:20:00'), emergency]).filter((one) => one.includes('first-response'))).toEqual([]);
  });
});

describe('silence climbs whatever set the escalation off (issue 3, item 3)', () => {
  const answered: Happening = [time('01:05:00'), { kind: 'first-response-sent' }];
  const raised: Happening = [time('01:10:00'), { kind: 'escalation-raised', trigger: 'beyond-department' }];
  const sentOnce = (at: string, rule: string, level: number, n = '1'): Happening => [
    time(at),
    { kind: 'escalated', key: `${rule}/${n}`, rule, level, outcome: 'sent' },
  ];
  const byHand = [answered, raised, sentOnce('01:10:00', 'beyond-department', 2)];
  test('raised by hand at level 2: the top after 30 minutes', () => {
    expect(climbsAt(time('01:10:00'), byHand)).toEqual(['unacknowledged L3 01:40:00 planned']);
    expect(climbsAt(time('01:39:59.999'), byHand)).toEqual(['unacknowledged L3 01:40:00 planned']);
    expect(climbsAt(time('01:40:00'), byHand)).toEqual(['unacknowledged L3 01:40:00 due']);
  });
  test('each level once, in order, by a key of its own', () => {
    const first = [
      answered,
      [time('01:10:00'), { kind: 'escalation-raised', trigger: 'legal-risk' }],
      sentOnce('01:10:00', 'legal-risk', 1),
    ] as const;
    const [climb] = planAt(time('01:40:00'), first).filter(({ rule }) => rule === 'unacknowledged');
    expect(climb).toMatchObject({ key: 'unacknowledged/2/legal-risk:1', level: 2, milestone: null });
    expect(climb?.label.zh).toMatch(/^升级无人确认：/);
    const second = [...first, sentOnce('01:40:00', 'unacknowledged', 2, '2/legal-risk:1')];
    // The top is told what it is about, not that nobody acknowledged an "escalation not acknowledged".
    const [again] = planAt(time('02:10:00'), second).filter(({ rule }) => rule === 'unacknowledged');
    expect(again?.label).toEqual(climb?.label);
    expect(JSON.stringify(again?.actions)).not.toContain('“Escalation not acknowledged”');
    expect(climbsAt(time('01:45:00'), second)).toEqual(['unacknowledged L3 02:10:00 planned']);
    const third = [...second, sentOnce('02:10:00', 'unacknowledged', 3, '3/legal-risk:1')];
    expect(climbsAt(time('02:20:00'), third)).toEqual([]);
  });
  test.each<[string, Happening]>([
    ['acknowledged', acknowledged('01:30:00')],
    ['progress told', [time('01:30:00'), { kind: 'progress-reported' }]],
    ['resolved', [time('01:30:00'), { kind: 'resolved' }]],
    ['closed', [time('01:30:00'), { kind: 'closed' }]],
  ])('%s in time: nothing climbs', (_, fact) => {
    expect(climbsAt(time('02:00:00'), [...byHand, fact])).toEqual([]);
  });
  test('two at once climb each for itself; a pause stops both', () => {
    const two = [
      ...byHand,
      [time('01:10:00'), { kind: 'escalation-raised', trigger: 'legal-risk' }] as Happening,
      sentOnce('01:20:00', 'legal-risk', 1),
    ];
    expect(climbsAt(time('01:20:00'), two)).toEqual(['unacknowledged L3 01:40:00 planned', 'unacknowledged L2 01:50:00 planned']);
    const paused: Happening = [time('01:30:00'), { kind: 'paused' }];
    expect(climbsAt(time('02:00:00'), [...two, paused])).toEqual([]);
    expect(climbsAt(time('02:00:00'), [...two, paused, [time('02:00:00'), { kind: 'resumed' }]])).toEqual([
      'unacknowledged L3 02:10:00 planned',
      'unacknowledged L2 02:20:00 planned',
    ]);
  });
});

describe('what sets the time of a climb', () => {
  test('a rule that repeats itself does not put off the climb of what was missed', () => {
    const repeat = (at: string, n: number): Happening => sent(at, 'again', 2, `first-response/1/complaint-response/${n}`);
    const rules = configured('gov-it-projects', {
      escalationRules: [
        {
          id: 'again',
          enabled: true,
          label: { en: 'Again', zh: '再次' },
          level: 2,
          trigger: { kind: 'repeating', everyMinutes: 20, atMost: 100, milestone: 'first-response' },
          actions: [{ kind: 'notify', roles: ['project-director'] }],
        },
      ],
    });
    expect(climbsAt(time('03:20:00'), [warned, late, repeat('03:20:00', 1)], rules)).toEqual([
      'unacknowledged L3 first-response 03:30:00 planned',
    ]);
    // Where nothing else was sent, the first of them counts.
    expect(climbsAt(time('03:40:00'), [repeat('03:20:00', 1), repeat('03:40:00', 2)], rules)).toEqual([
      'unacknowledged L3 first-response 03:50:00 planned',
    ]);
  });
  const told = (escalation: string, ...until: readonly (number | undefined)[]): Happening => [
    time('02:36:00'),
    {
      kind: 'escalation-told',
      escalation,
      told: until.map((held, n) => ({
        accountId: `acc-${n}`,
        name: `Person ${n}`,
        role: 'r',
        ...(held === undefined ? {} : { heldUntil: held }),
      })),
      nobody: [],
    },
  ];
  const resolveWarned = sent('20:12:00', 'limit-about-to-expire', 1, 'resolve/1/high-resolve');
  const key = 'limit-about-to-expire/resolve/1/high-resolve';
  test('who is left alone by quiet hours is not silent: the time runs from when the first of them is told', () => {
    const answered: Happening = [time('02:00:00'), { kind: 'first-response-sent' }];
    const until = Date.parse('2026-03-03T00:00:00Z');
    const facts = (...held: readonly (number | undefined)[]) => [answered, resolveWarned, told(key, ...held)];
    expect(climbsAt(time('20:50:00'), facts(until, until + 3_600_000))).toEqual(['unacknowledged L2 resolve 00:30:00 planned']);
    expect(climbsAt(time('20:40:00'), facts(until, undefined))).toEqual(['unacknowledged L2 resolve 20:42:00 planned']);
    expect(climbsAt(time('20:40:00'), facts())).toEqual(['unacknowledged L2 resolve 20:42:00 planned']);
  });
  test('a promise that was broken is told once, also when the overdue update was decided a moment ago', () => {
    const facts = [warned, acknowledged('02:50:00', '05:00:00'), sent('05:00:00', 'overdue', 2, 'next-update/1/promised-update')];
    expect(climbsAt(time('05:00:00'), facts).filter((line) => line.includes('next-update'))).toEqual([
      'unacknowledged L3 next-update 05:30:00 planned',
    ]);
  });
});

describe('a promised update is a named instant: waiting for the customer does not move it (S2-31, S2-32)', () => {
  const answered: Happening = [time('02:00:00'), { kind: 'first-response-sent' }];
  const promised = (at: string, until: string): Happening => [time(at), { kind: 'next-update-promised', dueAt: Date.parse(time(until)) }];
  const paused: Happening = [time('02:05:00'), { kind: 'paused', reason: 'waiting-for-customer' }];
  const about = (now: string, facts: readonly Happening[]): readonly string[] =>
    planAt(now, facts)
      .filter(({ milestone }) => milestone === 'next-update')
      .map(inWords);

  test('warned of and told when it is missed, paused or not', () => {
    const running = about(time('03:00:00'), [answered, promised('02:04:00', '03:00:00')]);
    expect(running).toContain('overdue L2 next-update 03:00:00 due');
    expect(about(time('03:00:00'), [answered, promised('02:04:00', '03:00:00'), paused])).toEqual(running);
    expect(about(time('02:10:00'), [answered, promised('02:04:00', '03:00:00'), paused])).toContain(
      'overdue L2 next-update 03:00:00 planned',
    );
  });

  test('nobody acknowledges that it was missed: it climbs in its time, paused or not', () => {
    const missed = sent('03:00:00', 'overdue', 2, 'next-update/1/promised-update');
    expect(climbsAt(time('03:00:00'), [answered, promised('02:04:00', '03:00:00'), paused, missed])).toEqual([
      'unacknowledged L3 next-update 03:30:00 planned',
    ]);
  });

  test('what the process owes by its own clocks stands still', () => {
    expect(planAt(time('03:30:00'), [paused]).filter(({ milestone }) => milestone === 'first-response')).toEqual([]);
  });
});

describe('another promise in place of the one that silenced an escalation', () => {
  const promised = (at: string, until: string): Happening => [time(at), { kind: 'next-update-promised', dueAt: Date.parse(time(until)) }];
  const vain = (now: string, facts: readonly Happening[]): readonly string[] =>
    climbsAt(now, facts).filter((words) => words.includes('next-update'));

  test('is broken at the same price', () => {
    expect(vain(time('05:00:00'), [warned, late, acknowledged('03:10:00', '04:00:00'), promised('03:50:00', '05:00:00')])).toEqual([
      'unacknowledged L3 next-update 05:00:00 due',
    ]);
  });
  test('after news it is a promise like any other', () => {
    const news: Happening = [time('03:20:00'), { kind: 'progress-reported', text: 'found it', shared: true }];
    expect(vain(time('05:00:00'), [warned, late, acknowledged('03:10:00', '04:00:00'), news, promised('03:50:00', '05:00:00')])).toEqual(
      [],
    );
  });
});
