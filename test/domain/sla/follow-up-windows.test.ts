import { caseProperty } from '../../../src/domain/case/case-property';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { closedByThemselves } from '../../../src/domain/follow-up/reminders';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { isWindow } from '../../../src/domain/sla/follow-up-windows';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { caseOf, configured, deadlinesOf, type Happening, inWords, type Story } from '../../builders/profile-case';

/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const REACHABLE = { fields: { phone: '13800000000', contact: '13800000000' } } as const;
const at = (time: string, fact: Happening[1]): Happening => [`2026-03-0${time}`, fact];
const RESULT = at('2T03:00:00Z', { kind: 'resolved', by: 'acc-agent-1' });
const CLOSED = at('2T04:00:00Z', { kind: 'closed' });
const made = (task: string): Happening[1] => ({ kind: 'follow-up-done', task, method: 'phone', by: 'acc-agent-3' });

const windows = (profile: string, story: Partial<Story>, now = '2026-03-03T00:00:00Z'): readonly string[] =>
  deadlinesOf(configured(profile), { receivedAt, registration: REACHABLE, ...story }, now)
    .filter(isWindow)
    .map((deadline) => inWords(deadline).replace('window', deadline.milestone));

const DUE = '2026-03-05T03:00:00.000Z';
const CARE = { axes: { type: 'service' } } as const;

describe('a follow-up that the source gives no time for is owed by the window of the settings (spec 3.2 #19)', () => {
  test.each<[name: string, facts: readonly Happening[], expected: readonly string[]]>([
    ['no result yet', [], []],
    ['after the handling (S4-126)', [RESULT], [`handling ${DUE} running`]],
    ['no pause moves it', [RESULT, at('2T05:00:00Z', { kind: 'paused', reason: 'r' })], [`handling ${DUE} running`]],
    ['closing does not end it', [RESULT, CLOSED], [`handling ${DUE} running`]],
    ['made', [RESULT, at('2T06:00:00Z', made('handling/1'))], [`handling ${DUE} met 2026-03-02T06:00:00.000Z`]],
    [
      'the customer said it unasked',
      [RESULT, at('2T06:00:00Z', { kind: 'rated', rating: 9, attempt: 1 })],
      [`handling ${DUE} met 2026-03-02T06:00:00.000Z`],
    ],
    [
      'given up, and made later all the same',
      [
        RESULT,
        at('2T06:00:00Z', { kind: 'follow-up-closed', task: 'handling/1', because: 'no-contact' }),
        at('2T07:00:00Z', made('handling/1')),
      ],
      [`handling ${DUE} cancelled`],
    ],
    [
      'opened again: the next result is asked about',
      [RESULT, at('2T06:00:00Z', { kind: 'reopened', because: 'objection' }), at('2T08:00:00Z', { kind: 'resolved', by: 'acc-agent-2' })],
      [`handling ${DUE} cancelled`, 'handling 2026-03-05T08:00:00.000Z running'],
    ],
    ['withdrawn', [RESULT, at('2T06:00:00Z', { kind: 'cancelled', because: 'withdrawn' })], [`handling ${DUE} cancelled`]],
  ])('%s', (_name, facts, expected) => {
    expect(windows('complaint-handling', { ...CARE, facts })).toEqual(expected);
  });

  test('missed, and made late', () => {
    expect(windows('complaint-handling', { ...CARE, facts: [RESULT] }, '2026-03-05T03:00:00Z')).toEqual([`handling ${DUE} breached`]);
    const late = at('6T03:00:00Z', made('handling/1'));
    expect(windows('complaint-handling', { ...CARE, facts: [RESULT, late] }, '2026-03-07T00:00:00Z')).toEqual([
      `handling ${DUE} breached 2026-03-06T03:00:00.000Z`,
    ]);
  });

  test('after closing (S3-48), and what else the customer needs (S0-72), each for itself', () => {
    const needs = at('2T03:30:00Z', { kind: 'confirmed', answers: [true, true, true, true], attempt: 1 });
    expect(windows('feedback-monitoring', { facts: [RESULT, CLOSED] })).toEqual(['closing 2026-03-05T04:00:00.000Z running']);
    expect(windows('gov-it-projects', { facts: [RESULT, needs] })).toEqual(['further-needs 2026-03-05T03:30:00.000Z running']);
  });

  test('what is only proposed, because the source says nothing of follow-ups, is owed to nobody; praise is not asked about', () => {
    expect(windows('gov-it-projects', { facts: [RESULT, CLOSED] })).toEqual([]);
    expect(windows('feedback-monitoring', { axes: { type: 'praise' }, facts: [RESULT, CLOSED] })).toEqual([]);
  });
});

describe('an overdue one escalates like any promise', () => {
  const configuration = configured('complaint-handling');
  const planAt = (now: string, facts: readonly Happening[]) => {
    const feedbackCase = caseOf({ receivedAt, registration: REACHABLE, ...CARE, facts: [...facts] });
    return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, Date.parse(now)), Date.parse(now));
  };
  const told: Happening = [
    '2026-03-05T03:00:00Z',
    { kind: 'escalated', key: 'overdue/handling/1/window', rule: 'overdue', level: 1, outcome: 'sent' },
  ];

  test('also of a closed case, and climbs where nobody acknowledges it', () => {
    const overdue = planAt('2026-03-05T03:00:00Z', [RESULT, CLOSED]).filter(({ rule }) => rule === 'overdue');
    expect(overdue).toMatchObject([{ key: 'overdue/handling/1/window', status: 'due', milestone: 'handling' }]);
    const climb = planAt('2026-03-05T03:10:00Z', [RESULT, CLOSED, told]).filter(({ milestone }) => milestone === 'handling');
    expect(climb.map(({ rule, level, status }) => [rule, level, status])).toEqual([['unacknowledged', 2, 'planned']]);
  });

  test('made or given up, nothing follows', () => {
    for (const end of [made('handling/1'), { kind: 'follow-up-closed', task: 'handling/1', because: 'no-contact' } as const]) {
      const ended = planAt('2026-03-06T03:00:00Z', [RESULT, CLOSED, told, at('5T03:30:00Z', end)]);
      expect(ended.filter(({ milestone, status }) => milestone === 'handling' && status !== 'suppressed')).toEqual([]);
    }
  });

  test('it is the next deadline of the case, and its receipt is the window', () => {
    const feedbackCase = caseOf({ receivedAt, registration: REACHABLE, ...CARE, facts: [RESULT, CLOSED] });
    const deadlines = computeDeadlines(configuration, feedbackCase, Date.parse('2026-03-03T00:00:00Z'));
    expect(caseProperty(feedbackCase, configuration, deadlines).deadlines['handling']).toMatchObject({ dueAt: DUE, state: 'running' });
    const window = deadlines.find(isWindow);
    expect(window && explainDeadline(configuration, feedbackCase, window)).toMatchObject([{ reason: 'counted', counted: 72 * 3600 }]);
  });

  test('nobody can be asked: it closes by itself and is owed no longer', () => {
    const story: Story = { receivedAt, ...CARE, registration: { fields: { anonymous: 'yes' } }, facts: [RESULT] };
    const before = caseOf(story);
    const now = Date.parse('2026-03-02T03:00:00Z');
    const [closed] = closedByThemselves(configuration, before, computeDeadlines(configuration, before, now), now);
    expect(closed?.fact).toMatchObject({ kind: 'follow-up-closed', task: 'handling/1', because: 'anonymous' });
  });
});
