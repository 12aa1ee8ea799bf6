import { caseProperty } from '../../../src/domain/case/case-property';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { isSetDay } from '../../../src/domain/sla/set-days';
import { caseOf, configured, deadlinesOf, type Happening, inWords, type Story } from '../../builders/profile-case';

/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const at = (time: string, fact: Happening[1]): Happening => [`2026-03-${time}`, fact];
const wrote = (part: string, field: string, value: string | null): Happening[1] => ({
  kind: 'work-recorded',
  by: 'acc-a',
  part,
  field,
  value,
});
const limit = (time: string, day: string | null): Happening => at(time, wrote('analysis', 'resolve-limit', day));
const RESULT = at('03T03:00:00Z', { kind: 'resolved', by: 'acc-a' });

const setDays = (profile: string, story: Partial<Story>, now = '2026-03-03T00:00:00Z'): readonly string[] =>
  deadlinesOf(configured(profile), { receivedAt, ...story }, now)
    .filter(isSetDay)
    .map((deadline) => `${deadline.cycle} ${inWords(deadline).replace('set-day', deadline.milestone)}`);

/** The end of Wednesday 4 March in Shanghai. */
const DUE = '2026-03-04T16:00:00.000Z';

describe('the day somebody sets for one item is its deadline (S1-21)', () => {
  test.each<[name: string, facts: readonly Happening[], expected: readonly string[]]>([
    ['none set', [], []],
    ['due when the day is over', [limit('02T02:00:00Z', '2026-03-04')], [`1 resolve ${DUE} running`]],
    ['the latest counts', [limit('02T02:00:00Z', '2026-03-20'), limit('02T03:00:00Z', '2026-03-04')], [`1 resolve ${DUE} running`]],
    ['taken back', [limit('02T02:00:00Z', '2026-03-04'), limit('02T03:00:00Z', null)], []],
    ['what is no day', [limit('02T02:00:00Z', 'soon')], []],
    [
      'no pause moves it',
      [limit('02T02:00:00Z', '2026-03-04'), at('02T05:00:00Z', { kind: 'paused', reason: 'r' })],
      [`1 resolve ${DUE} running`],
    ],
    ['resolved', [limit('02T02:00:00Z', '2026-03-04'), RESULT], [`1 resolve ${DUE} met 2026-03-03T03:00:00.000Z`]],
    [
      'closed without a result',
      [limit('02T02:00:00Z', '2026-03-04'), at('03T03:00:00Z', { kind: 'closed' })],
      [`1 resolve ${DUE} cancelled`],
    ],
    ['set when it was resolved already', [RESULT, limit('03T04:00:00Z', '2026-03-04')], []],
  ])('%s', (_name, facts, expected) => {
    expect(setDays('cross-department-improvement', { facts }, '2026-03-03T05:00:00Z')).toEqual(expected);
  });

  test('missed it stays missed, whatever day is written then; resolved late it is late', () => {
    const missed = [limit('02T02:00:00Z', '2026-03-04'), limit('05T02:00:00Z', '2026-03-20')];
    expect(setDays('cross-department-improvement', { facts: missed }, '2026-03-06T00:00:00Z')).toEqual([`1 resolve ${DUE} breached`]);
    const late = [...missed, at('06T03:00:00Z', { kind: 'resolved', by: 'acc-a' })];
    expect(setDays('cross-department-improvement', { facts: late }, '2026-03-07T00:00:00Z')).toEqual([
      `1 resolve ${DUE} breached 2026-03-06T03:00:00.000Z`,
    ]);
  });

  test('each attempt has its own', () => {
    const again = [limit('02T02:00:00Z', '2026-03-04'), RESULT, at('04T03:00:00Z', { kind: 'reopened', because: 'objection' })];
    expect(setDays('cross-department-improvement', { facts: again }, '2026-03-05T00:00:00Z')).toEqual([
      `1 resolve ${DUE} met 2026-03-03T03:00:00.000Z`,
    ]);
    expect(
      setDays('cross-department-improvement', { facts: [...again, limit('04T04:00:00Z', '2026-03-10')] }, '2026-03-05T00:00:00Z'),
    ).toEqual([`1 resolve ${DUE} met 2026-03-03T03:00:00.000Z`, '2 resolve 2026-03-10T16:00:00.000Z running']);
  });

  test('where the process has a limit of its own, the earlier of the two is the promise (S2-11)', () => {
    const resolve = (day: string): readonly string[] =>
      deadlinesOf(
        configured('service-quality-guide'),
        { receivedAt, axes: { type: 'inquiry', urgency: 'important' }, facts: [at('02T02:00:00Z', wrote('plan', 'resolve-limit', day))] },
        '2026-03-02T05:00:00Z',
      )
        .filter(({ milestone }) => milestone === 'resolve')
        .map(inWords);
    // 24 h from receipt.
    expect(resolve('2026-03-20')).toEqual(['important-handle 2026-03-03T01:00:00.000Z running']);
    expect(resolve('2026-03-02')).toEqual(['set-day 2026-03-02T16:00:00.000Z running']);
  });

  test('missed it escalates, and stands in the property', () => {
    const configuration = configured('cross-department-improvement');
    const feedbackCase = caseOf({ receivedAt, facts: [limit('02T02:00:00Z', '2026-03-04')] });
    const now = Date.parse(DUE);
    const deadlines = computeDeadlines(configuration, feedbackCase, now);
    const overdue = planEscalations(configuration, feedbackCase, deadlines, now).find(({ key }) => key === 'overdue/resolve/1/set-day');
    expect(overdue).toMatchObject({ status: 'due', milestone: 'resolve' });
    const property = caseProperty(feedbackCase, configuration, deadlines);
    expect(property).toMatchObject({ breached: true, judged: { resolution: 'late' } });
    expect(property.deadlines['resolve']).toEqual({ dueAt: DUE, state: 'breached', metAt: null });
    const day = deadlines.find(isSetDay);
    expect(day && explainDeadline(configuration, feedbackCase, day).at(-1)?.to).toBe(now);
  });
});

describe('a rectification is watched from its day to its acceptance, also after the closing (S4-113…S4-119, S4-115)', () => {
  const day = (time: string, value: string | null): Happening => at(time, wrote('rectification', 'deadline', value));
  const said = (time: string, decision: 'approved' | 'returned'): Happening =>
    at(time, { kind: 'approval-given', by: 'acc-lead', part: 'rectification', as: 'supervising-leader', decision, digest: 'd' });
  test.each<[name: string, facts: readonly Happening[], expected: readonly string[]]>([
    ['running', [day('02T02:00:00Z', '2026-03-04')], [`1 rectification ${DUE} running`]],
    ['closed', [day('02T02:00:00Z', '2026-03-04'), at('02T05:00:00Z', { kind: 'closed' })], [`1 rectification ${DUE} running`]],
    [
      'accepted',
      [day('02T02:00:00Z', '2026-03-04'), said('03T02:00:00Z', 'approved')],
      [`1 rectification ${DUE} met 2026-03-03T02:00:00.000Z`],
    ],
    ['returned', [day('02T02:00:00Z', '2026-03-04'), said('03T02:00:00Z', 'returned')], [`1 rectification ${DUE} running`]],
    [
      'withdrawn',
      [day('02T02:00:00Z', '2026-03-04'), at('03T02:00:00Z', { kind: 'cancelled', because: 'withdrawn' })],
      [`1 rectification ${DUE} cancelled`],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(setDays('complaint-handling', { axes: { type: 'service' }, facts }, '2026-03-03T05:00:00Z')).toEqual(expected);
  });

  test('overdue it escalates, of a closed case too; a process without rectification has none', () => {
    const configuration = configured('complaint-handling');
    const facts = [day('02T02:00:00Z', '2026-03-04'), at('02T05:00:00Z', { kind: 'closed' })];
    const feedbackCase = caseOf({ receivedAt, axes: { type: 'service' }, facts });
    const now = Date.parse(DUE);
    const planned = planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now);
    expect(planned.find(({ key }) => key === 'overdue/rectification/1/set-day')).toMatchObject({ status: 'due' });
    expect(setDays('gov-it-projects', { facts })).toEqual([]);
  });
});
