import { foldCase } from '../../../src/domain/case/fold-case';
import { type PlannedEscalation, planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { toIso } from '../../../src/domain/instant';
import { presets } from '../../../src/domain/profile/presets';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

const time = (clock: string): string => `2026-03-02T${clock}:00Z`;

function raised(rule: string, facts: readonly Happening[], profile = 'gov-it-projects'): readonly PlannedEscalation[] {
  const configuration = configured(profile);
  const feedbackCase = foldCase(factsOf({ receivedAt: time('01:00'), axes: { urgency: 'low' }, facts }));
  const now = Date.parse(time('09:00'));
  return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now).filter(
    (one) => one.rule === rule,
  );
}
const inWords = ({ level, at, status, because }: PlannedEscalation): string =>
  [`L${level}`, toIso(at).slice(11, 16), status, because].filter((part) => part !== undefined).join(' ');
const assigned = (clock: string, to: string | null, by: string | null = 'acc-lead'): Happening => [
  time(clock),
  { kind: 'assigned', to, by },
];

describe('handed on three times goes to the department manager (peers.md 1.6)', () => {
  const first = assigned('01:30', 'z');
  const thrice = [first, assigned('02:00', 'a'), assigned('03:00', 'b'), assigned('04:00', 'c')];
  test('at the third transfer, once, whatever follows', () => {
    expect(raised('many-transfers', thrice.slice(0, 3))).toEqual([]);
    expect(raised('many-transfers', thrice).map(inWords)).toEqual(['L1 04:00 due']);
    expect(raised('many-transfers', [...thrice, assigned('05:00', 'd'), assigned('06:00', 'e')]).map(inWords)).toEqual(['L1 04:00 due']);
    const told: Happening = [
      time('04:00'),
      { kind: 'escalated', key: 'many-transfers/1', rule: 'many-transfers', level: 1, outcome: 'sent' },
    ];
    expect(raised('many-transfers', [...thrice, told, assigned('05:00', 'd')])).toEqual([]);
  });
  test('the manager gets it and names who keeps it', () => {
    expect(raised('many-transfers', thrice)[0]?.actions).toMatchObject([
      { kind: 'comment', text: { zh: '已转派三次。\n由部门经理接手，并指定一名责任人负责到底。' } },
      { kind: 'reassign', role: 'department-manager' },
      { kind: 'notify', roles: ['department-manager'] },
      { kind: 'set-level', level: 1 },
    ]);
  });
  test('the same person again, taking it away, and what the app does are no transfers', () => {
    expect(
      raised('many-transfers', [assigned('02:00', 'a'), assigned('03:00', null), assigned('04:00', 'a'), assigned('05:00', 'b')]),
    ).toEqual([]);
    expect(raised('many-transfers', [assigned('02:00', 'a', null), assigned('03:00', 'b', null), assigned('04:00', 'c')])).toEqual([]);
  });
  test('closed before anybody could be told: listed, not sent; handed on after closing: nothing', () => {
    expect(raised('many-transfers', [...thrice, [time('05:00'), { kind: 'closed' }]]).map(inWords)).toEqual(['L1 04:00 suppressed ended']);
    expect(raised('many-transfers', [...thrice.slice(0, 3), [time('03:30'), { kind: 'closed' }], assigned('04:00', 'c')])).toEqual([]);
  });
});

describe('two people pull the same trigger in one moment (issue 3, item 4)', () => {
  const pull = (clock: string, by: string): Happening => [
    `2026-03-02T${clock}Z`,
    { kind: 'escalation-raised', trigger: 'beyond-department', by },
  ];
  test.each([
    ['two people within the minute: one', [pull('02:00:00', 'a'), pull('02:00:00.003', 'b')], ['due', 'suppressed asked-twice']],
    ['two people a minute apart: two', [pull('02:00:00', 'a'), pull('02:01:00', 'b')], ['due', 'due']],
    ['one person twice means it twice', [pull('02:00:00', 'a'), pull('02:00:30', 'a')], ['due', 'due']],
  ])('%s', (_, facts, expected) => {
    expect(
      raised('beyond-department', facts).map(({ status, because }) => (because === undefined ? status : `${status} ${because}`)),
    ).toEqual(expected);
  });
});

describe('reworked three times goes one level up (peers.md 1.6)', () => {
  const rework = (hour: number): readonly Happening[] => [
    [time(`0${hour}:00`), { kind: 'resolved' }],
    [time(`0${hour}:30`), { kind: 'reopened' }],
  ];
  test('with the fourth attempt, not with the third', () => {
    expect(raised('many-reworks', [...rework(2), ...rework(3)])).toEqual([]);
    expect(raised('many-reworks', [...rework(2), ...rework(3), ...rework(4)]).map(inWords)).toEqual(['L2 04:30 due']);
    expect(raised('many-reworks', [...rework(2), ...rework(3), ...rework(4), ...rework(5)]).map(inWords)).toEqual(['L2 04:30 due']);
  });
  test('somebody who did not handle it before looks again', () => {
    const [raisedNow] = raised('many-reworks', [...rework(2), ...rework(3), ...rework(4)]);
    expect(raisedNow?.actions.map((action) => action.kind)).toEqual(['comment', 'reassign', 'notify', 'set-level']);
  });
  test.each(presets.map((preset) => preset.id))('in %s too', (profile) => {
    expect(raised('many-reworks', [...rework(2), ...rework(3), ...rework(4)], profile).map(inWords)).toEqual(['L2 04:30 due']);
  });
});

describe('a low rating tells who looks again what the customer said', () => {
  const said = (profile: string, rating: number | string): readonly string[] => {
    const configuration = configured(profile);
    const facts: readonly Happening[] = [
      [time('02:00'), { kind: 'resolved' }],
      [time('02:30'), { kind: 'rated', rating, comment: '又出错了' }],
    ];
    const feedbackCase = foldCase(factsOf({ receivedAt: time('01:00'), axes: { type: 'complaint', urgency: 'low' }, facts }));
    const now = Date.parse(time('03:00'));
    return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now).flatMap(({ actions }) =>
      actions.flatMap((action) => (action.kind === 'comment' && action.text.zh.includes('又出错了') ? [action.text.zh] : [])),
    );
  };
  test.each([
    ['gov-it-projects', 2, '2/5 · 又出错了'],
    ['complaint-handling', 3, '3/10 · 又出错了'],
  ])('%s: points of how many', (profile, rating, words) => {
    const texts = said(profile, rating);
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text).toContain(words);
  });
  test.each(['cross-department-improvement', 'service-quality-guide'])('%s: no word of the other language for a level', (profile) => {
    for (const text of said(profile, 'dissatisfied')) expect(text).not.toMatch(/dissatisfied/);
  });
});

describe('a low rating told of under the process the case went by before (issue 3, item 1)', () => {
  const rated: readonly Happening[] = [
    [time('02:00'), { kind: 'resolved', by: 'acc-agent' }],
    [time('03:00'), { kind: 'rated', rating: 1 }],
  ];
  const told = (rule: string): Happening => [
    time('03:00'),
    {
      kind: 'escalated',
      key: `${rule}/rated/1`,
      rule,
      level: 1,
      outcome: 'sent',
      about: { en: 'Dissatisfied rating', zh: '客户评价不满意' },
    },
  ];
  test('is not told again under the new one', () => {
    expect(raised('customer-dissatisfied', rated).map(inWords)).toEqual(['L1 03:00 due']);
    expect(raised('customer-dissatisfied', [...rated, told('dissatisfied-rating')]).map(inWords)).toEqual([
      'L1 03:00 suppressed already-escalated',
    ]);
  });
  test('climbs under the name it was sent by, never under an id', () => {
    expect(raised('unacknowledged', [...rated, told('dissatisfied-rating')])[0]?.label).toEqual({
      en: 'Escalation not acknowledged: Dissatisfied rating',
      zh: '升级无人确认：客户评价不满意',
    });
  });
});
