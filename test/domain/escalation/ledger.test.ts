import { foldCase } from '../../../src/domain/case/fold-case';
import { escalationLedger, type LedgerEntry } from '../../../src/domain/escalation/ledger';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { whyNotTold } from '../../../src/domain/escalation/why-not-told';
import { toIso } from '../../../src/domain/instant';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

const gov = configured('gov-it-projects', {
  roles: { 'department-manager': { kind: 'user', accountId: 'acc-manager', name: 'Department Head' } },
});
/** Response due 03:00, warned 02:36; resolve due 01:00 of the next day, warned 20:12. */
const axes = { type: 'complaint', urgency: 'high' };
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;

function ledgerAt(now: string, facts: readonly Happening[], process = gov): readonly LedgerEntry[] {
  const feedbackCase = foldCase(factsOf({ receivedAt: time('01:00'), axes: process === gov ? axes : {}, facts }));
  const at = Date.parse(now);
  return escalationLedger(process, feedbackCase, planEscalations(process, feedbackCase, computeDeadlines(process, feedbackCase, at), at));
}
const inWords = ({ state, label, level, at, because }: LedgerEntry): string =>
  [`${toIso(at).slice(11, 16)} ${state} ${label.en} L${level}`, ...(because === null ? [] : [because.en])].join(' – ');
const told = (now: string, facts: readonly Happening[]): readonly string[] =>
  ledgerAt(now, facts)
    .filter(({ level }) => level > 0)
    .map(inWords);
const escalated = (clock: string, rule: string, level: number, because?: string): Happening => [
  time(clock),
  {
    kind: 'escalated',
    key: `${rule}/first-response/1/complaint-response`,
    rule,
    level,
    ...(because === undefined ? { outcome: 'sent' } : { outcome: 'suppressed', because }),
  },
];
const warned = escalated('02:36', 'limit-about-to-expire', 1);
const late = escalated('03:00', 'overdue', 2);
const WARNING = 'Limit about to expire: First response';

describe('why was I not told? (issue 3, item 3)', () => {
  test('planned ones first, the next on top, with what they do and whom they reach', () => {
    const ledger = ledgerAt(time('01:00'), []);
    expect(ledger.filter(({ level }) => level > 0).map(({ state, rule, at }) => `${state} ${rule} ${toIso(at).slice(11, 16)}`)).toEqual([
      'planned limit-about-to-expire 02:36',
      'planned overdue 03:00',
      'planned limit-about-to-expire 20:12',
      'planned overdue 01:00',
    ]);
    const overdue = ledger.find(({ rule }) => rule === 'overdue');
    expect(overdue?.label).toEqual({ en: 'Limit exceeded: First response', zh: '处理时限已超期：首次响应' });
    expect(overdue?.actions.map(({ en }) => en)).toEqual([
      'Internal comment',
      'Hand over to Department manager (Department Head)',
      'Raise the priority by 1',
      'Tell Senior management (nobody yet)',
      'Level 2',
    ]);
    expect(overdue?.actions[3]?.zh).toBe('通知高层（尚未指定）');
  });
  test('sent ones keep their words after the rule has nothing planned any more', () => {
    const [entry] = ledgerAt(time('03:00'), [warned, late]).filter(({ state }) => state === 'sent');
    expect(entry).toMatchObject({ rule: 'overdue', label: { zh: '处理时限已超期：首次响应' }, because: null });
    expect(entry?.actions).toHaveLength(5);
  });
  test('what was sent is told as it was recorded, whatever the case is classified as today', () => {
    const [at, fact] = late;
    const recorded: Happening = [at, { ...fact, actions: [{ en: 'Tell Senior management', zh: '通知高层' }] } as Happening[1]];
    const invalid: Happening = [time('03:05'), { kind: 'axis-set', axis: 'urgency', value: 'urgent' }];
    const [entry] = ledgerAt(time('03:10'), [recorded, invalid]).filter(({ state }) => state === 'sent');
    expect(entry?.actions.map(({ en }) => en)).toEqual(['Tell Senior management']);
  });
  test('who got the case instead of somebody absent, who was left out, and what Jira refused', () => {
    const key = 'overdue/first-response/1/complaint-response';
    const away = { accountId: 'acc-manager', name: 'Ann' };
    const facts: readonly Happening[] = [
      late,
      [
        time('03:00'),
        {
          kind: 'escalation-told',
          escalation: key,
          told: [{ accountId: 'acc-bo', name: 'Bo', role: 'department-manager' }],
          nobody: [],
          leftOut: [
            { accountId: 'acc-cy', name: 'Cy', role: 'department-manager', because: 'away', until: Date.parse(time('09:00')) },
            { accountId: 'acc-di', name: 'Di', role: 'department-manager', because: 'too-many' },
          ],
        },
      ],
      [
        time('03:00'),
        { kind: 'assigned', to: 'acc-bo', role: 'department-manager', name: 'Bo', insteadOf: away, effect: `1:${key}:assign` },
      ],
      [time('03:00'), { kind: 'effect-refused', effect: `1:${key}:label`, what: 'label', detail: 'no such field' }],
    ];
    const entry = ledgerAt(time('03:01'), facts).find(({ state }) => state === 'sent');
    expect(entry?.reached.map(({ how, text }) => `${how} ${text.en}`)).toEqual([
      'given Bo (Department manager, for Ann): got the case',
      'refused Jira refused the label: no such field',
      'mentioned Bo (Department manager): told at once',
      'left-out Cy (Department manager): not told, away until 2026-03-02 17:00',
      'left-out Di (Department manager): not told, the role has too many people',
    ]);
    const why = (accountId: string) => whyNotTold(entry === undefined ? [] : [entry], accountId).map(({ told, text }) => [told, text.en]);
    expect(why('acc-manager')).toEqual([[false, 'Bo (Department manager, for Ann): got the case']]);
    expect(why('acc-cy')).toEqual([[false, 'Cy (Department manager): not told, away until 2026-03-02 17:00']]);
    expect(why('acc-bo')[0]?.[0]).toBe(true);
  });
  test('a comment Jira refused told nobody', () => {
    const key = 'overdue/first-response/1/complaint-response';
    const told = [{ accountId: 'acc-bo', name: 'Bo', role: 'department-manager' }];
    const entry = ledgerAt(time('03:01'), [
      late,
      [time('03:00'), { kind: 'escalation-told', escalation: key, told, nobody: [] }],
      [time('03:00'), { kind: 'effect-refused', effect: `1:${key}:comment`, what: 'internal-comment', detail: 'too long' }],
    ]).find(({ state }) => state === 'sent');
    expect(entry?.reached.at(-1)?.text.en).toBe('Bo (Department manager): not told, because Jira refused the comment');
  });
  test('suppressed with the reason in both languages', () => {
    const entry = ledgerAt(time('03:00'), [escalated('03:00', 'limit-about-to-expire', 1, 'higher-level'), late]).find(
      ({ state }) => state === 'suppressed',
    );
    expect(entry).toMatchObject({
      because: { en: 'A higher level was due or sent by then.', zh: '届时已有更高级别的升级。' },
      actions: [],
    });
  });
  test('acknowledged: by then sent, with what was promised; what comes after waits for its own', () => {
    const taken: Happening = [time('02:50'), { kind: 'escalation-acknowledged', nextUpdateAt: Date.parse(time('05:00')) }];
    expect(ledgerAt(time('03:00'), [warned, taken, late]).flatMap((one) => (one.state === 'planned' ? [] : [inWords(one)]))).toEqual([
      '03:00 sent Limit exceeded: First response L2',
      `02:36 acknowledged ${WARNING} L1 – Acknowledged 2026-03-02 10:50; next update promised for 2026-03-02 13:00.`,
    ]);
  });
  test('a climb shows the level it climbed to', () => {
    const climbed: Happening = [
      time('03:30'),
      {
        kind: 'escalated',
        key: 'unacknowledged/first-response/1/complaint-response/3',
        rule: 'unacknowledged',
        level: 3,
        outcome: 'sent',
      },
    ];
    const [entry] = ledgerAt(time('03:30'), [warned, late, climbed]).filter(({ state }) => state === 'sent');
    expect(entry?.label.en).toBe('Escalation not acknowledged: First response');
    expect(entry?.actions.map(({ en }) => en)).toContain('Raise the priority to the highest');
  });
});

describe('cancelled: planned once, and why it never had to be sent', () => {
  const cancelled = (now: string, facts: readonly Happening[]): readonly string[] =>
    told(now, facts).filter((line) => line.includes(' cancelled '));
  test('done in time', () => {
    expect(cancelled(time('02:00'), [[time('02:00'), { kind: 'first-response-sent' }]])).toEqual([
      '03:00 cancelled Limit exceeded: First response L2 – It was done in time.',
      `02:36 cancelled ${WARNING} L1 – It was done in time.`,
    ]);
  });
  test('only what was still to come: what had been sent stays sent', () => {
    expect(cancelled(time('02:50'), [warned, [time('02:50'), { kind: 'first-response-sent' }]])).toEqual([
      '03:00 cancelled Limit exceeded: First response L2 – It was done in time.',
    ]);
  });
  test('a follow-up that reopening took away: because the case was reopened', () => {
    const facts: readonly Happening[] = [
      [time('01:10'), { kind: 'first-response-sent' }],
      [time('02:00'), { kind: 'resolved' }],
      [time('02:30'), { kind: 'reopened' }],
    ];
    const taken = ledgerAt(time('02:31'), facts, configured('service-quality-guide')).filter(
      ({ state, label }) => state === 'cancelled' && label.zh.includes('回访'),
    );
    expect(taken.map(({ because }) => because?.zh)).toEqual(taken.map(() => '反馈已重新打开，时限重新计算。'));
    expect(taken.length).toBeGreaterThan(0);
  });
  test('while the customer is asked; afterwards it is planned again', () => {
    const paused: Happening = [time('02:00'), { kind: 'paused', reason: 'waiting-for-customer' }];
    expect(cancelled(time('02:30'), [paused])[0]).toContain('The case waits for the customer');
    expect(cancelled(time('02:30'), [paused, [time('02:20'), { kind: 'resumed' }]])).toEqual([]);
  });
  test('while it is paused for another reason, in the words of who paused it', () => {
    const lines = ledgerAt(time('02:30'), [[time('02:00'), { kind: 'paused', reason: 'supplier delivers' }]]).filter(
      ({ state }) => state === 'cancelled',
    );
    expect(lines[0]?.because).toEqual({
      en: 'The case is paused (supplier delivers); it is planned anew when the clocks go on.',
      zh: '计时已暂停（supplier delivers），恢复后重新安排。',
    });
  });
  test('what an escalation met by going out was done, not replaced', () => {
    const cross = configured('cross-department-improvement');
    const facts: readonly Happening[] = [
      [time('02:00'), { kind: 'axis-set', axis: 'urgent-flag', value: 'urgent' }],
      [time('02:00'), { kind: 'escalated', key: 'urgent-mark/1', rule: 'urgent-mark', level: 1, outcome: 'sent' }],
    ];
    const feedbackCase = foldCase(factsOf({ receivedAt: time('01:00'), axes: { urgency: 'high' }, facts }));
    const at = Date.parse(time('02:10'));
    const plan = planEscalations(cross, feedbackCase, computeDeadlines(cross, feedbackCase, at), at);
    const told = escalationLedger(cross, feedbackCase, plan).find(({ key }) => key.includes('notify-department-heads'));
    expect(told).toMatchObject({ state: 'cancelled', because: { en: 'It was done in time.', zh: '已按时完成。' } });
  });
  test('another limit applies', () => {
    const lines = cancelled(time('02:00'), [[time('02:00'), { kind: 'axis-set', axis: 'urgency', value: 'low' }]]);
    expect(lines.some((line) => line.includes('Resolution') || line.includes('Resolve'))).toBe(true);
    for (const line of lines) expect(line).toContain('The limits changed: other times apply now.');
  });
  test('acknowledged before it climbed', () => {
    expect(cancelled(time('03:20'), [warned, late, [time('03:20'), { kind: 'escalation-acknowledged' }]])).toEqual([
      '03:30 cancelled Escalation not acknowledged: First response L3 – The escalation was acknowledged in time.',
    ]);
  });
  test('closed: nothing is planned, everything that was is cancelled', () => {
    const facts: readonly Happening[] = [[time('02:00'), { kind: 'closed' }]];
    expect(cancelled(time('02:00'), facts)).toHaveLength(4);
    expect(told(time('02:00'), facts).filter((line) => line.includes(' planned '))).toEqual([]);
    for (const line of cancelled(time('02:00'), facts)) expect(line).toContain('The case was closed before.');
  });
  test.each<[string, 'resolved' | 'closed' | 'paused', string]>([
    ['resolved', 'resolved', 'It was done in time.'],
    ['closed', 'closed', 'The case was closed before.'],
    ['paused', 'paused', 'The case is paused; it is planned anew when the clocks go on.'],
  ])('the next reminder, when it ends because the case is %s', (_, kind, because) => {
    const reminders = ledgerAt(time('02:00'), [[time('02:00'), { kind }]]).filter(({ level }) => level === 0);
    expect(reminders.map(({ state, rule, because: why }) => [state, rule, why?.en])).toEqual([['cancelled', 'track-high', because]]);
  });
  test('a report moves the reminder and lists nothing', () => {
    const reminders = ledgerAt(time('02:00'), [[time('02:00'), { kind: 'progress-reported' }]]).filter(({ level }) => level === 0);
    expect(reminders.map(({ state }) => state)).toEqual(['planned']);
  });
});

describe('late, because nobody could look', () => {
  const overdue = (clock: string): readonly string[] =>
    told(
      time(clock),
      [escalated(clock, 'overdue', 2)].map(([at, fact]): Happening => [at, { ...fact, dueAt: Date.parse(time('03:00')) } as Happening[1]]),
    ).filter((line) => line.includes(' sent '));
  test('says when it should have gone out', () => {
    expect(overdue('04:00')).toEqual(['04:00 sent Limit exceeded: First response L2 – It was due 2026-03-02 11:00 and went out late.']);
  });
});
