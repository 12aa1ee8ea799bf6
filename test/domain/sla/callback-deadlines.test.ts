import type { CaseEvent } from '../../../src/domain/case/case-event';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { callScript } from '../../../src/domain/follow-up/call-script';
import { closedByThemselves, followUpReminders } from '../../../src/domain/follow-up/reminders';
import { followUpTasks } from '../../../src/domain/follow-up/tasks';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { caseOf, configured, deadlinesOf, type Happening, inWords } from '../../builders/profile-case';

/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const RESULT: Happening = ['2026-03-02T03:00:00Z', { kind: 'resolved', by: 'acc-agent-1' }];
const LOW: Happening = ['2026-03-03T04:00:00Z', { kind: 'rated', rating: 1, attempt: 1 }];
const AGAIN: Happening = ['2026-03-03T04:00:00Z', { kind: 'reopened', because: 'dissatisfied' }];
const SECOND: Happening = ['2026-03-03T08:00:00Z', { kind: 'resolved', by: 'acc-agent-2' }];
const at = (time: string, fact: Happening[1]): Happening => [`2026-03-0${time}`, fact];
const called = (task: string, by = 'acc-agent-3'): Happening[1] => ({ kind: 'follow-up-done', task, method: 'phone', by });
const DUE = '2026-03-04T04:00:00.000Z';

const gov = configured('gov-it-projects');
const callbacks = (facts: readonly Happening[], now = '2026-03-03T09:00:00Z', configuration = gov): readonly string[] =>
  deadlinesOf(configuration, { receivedAt, facts: [RESULT, ...facts] }, now)
    .filter(({ milestone }) => milestone === 'callback')
    .map((deadline) => `${deadline.cycle} ${inWords(deadline).replace('callback ', '')}`);

describe('who is not satisfied is called back (S0-82, S3-50)', () => {
  test.each<[name: string, facts: readonly Happening[], expected: readonly string[]]>([
    ['nothing was said', [], []],
    ['content', [at('3T04:00:00Z', { kind: 'rated', rating: 5, attempt: 1 })], []],
    ['in between', [at('3T04:00:00Z', { kind: 'rated', rating: 3, attempt: 1 })], []],
    ['a low mark, handled again', [LOW, AGAIN], [`1 ${DUE} running`]],
    ['a low mark, not handled again', [LOW], [`1 ${DUE} running`]],
    ['“not solved”', [at('3T04:00:00Z', { kind: 'confirmed', answers: [false], attempt: 1 })], [`1 ${DUE} running`]],
    ['an objection to the result', [at('3T04:00:00Z', { kind: 'objected', reason: 'r', attempt: 1 })], [`1 ${DUE} running`]],
    [
      'a second low mark for the same result moves nothing',
      [LOW, at('3T05:00:00Z', { kind: 'rated', rating: 2, attempt: 1 })],
      [`1 ${DUE} running`],
    ],
    ['waiting for the customer does not move it', [LOW, AGAIN, at('3T05:00:00Z', { kind: 'paused', reason: 'r' })], [`1 ${DUE} running`]],
    ['the new result does not make the call', [LOW, AGAIN, SECOND], [`1 ${DUE} running`]],
    ['called', [LOW, AGAIN, at('3T06:00:00Z', called('callback/1'))], [`1 ${DUE} met 2026-03-03T06:00:00.000Z`]],
    ['another call is not this one', [LOW, AGAIN, at('3T06:00:00Z', called('closing/1'))], [`1 ${DUE} running`]],
    ['content after all', [LOW, at('3T06:00:00Z', { kind: 'rated', rating: 5, attempt: 1 })], [`1 ${DUE} cancelled`]],
    [
      'an objection stands whatever the mark',
      [at('3T04:00:00Z', { kind: 'objected', reason: 'r', attempt: 1 }), at('3T06:00:00Z', { kind: 'rated', rating: 5, attempt: 1 })],
      [`1 ${DUE} running`],
    ],
    [
      'content with the next result',
      [LOW, AGAIN, SECOND, at('3T08:30:00Z', { kind: 'rated', rating: 5, attempt: 2 })],
      [`1 ${DUE} cancelled`],
    ],
    [
      'not with the next one either: called about that',
      [LOW, AGAIN, SECOND, at('3T08:30:00Z', { kind: 'rated', rating: 1, attempt: 2 })],
      [`1 ${DUE} cancelled`, '2 2026-03-04T08:30:00.000Z running'],
    ],
    [
      'not reached at all',
      [LOW, AGAIN, at('3T06:00:00Z', { kind: 'follow-up-closed', task: 'callback/1', because: 'not-reached' })],
      [`1 ${DUE} cancelled`],
    ],
    ['ended with a reason', [LOW, at('3T06:00:00Z', { kind: 'dissatisfaction-accepted', reason: 'r' })], [`1 ${DUE} cancelled`]],
    [
      'cancelled by the team in Jira: still called',
      [LOW, AGAIN, at('3T06:00:00Z', { kind: 'cancelled', because: 'status Canceled' })],
      [`1 ${DUE} running`],
    ],
    ['withdrawn', [LOW, AGAIN, at('3T06:00:00Z', { kind: 'cancelled', because: 'withdrawn' })], [`1 ${DUE} cancelled`]],
    ['judged after the closing', [at('3T03:30:00Z', { kind: 'closed' }), LOW], [`1 ${DUE} running`]],
    [
      'an objection during the handling is answered there',
      [LOW, AGAIN, at('3T06:00:00Z', { kind: 'objected', reason: 'r', attempt: 2 })],
      [`1 ${DUE} running`],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(callbacks(facts)).toEqual(expected);
  });

  test('missed is missed, also when the call comes later', () => {
    expect(callbacks([LOW, AGAIN], '2026-03-04T04:00:01Z')).toEqual([`1 ${DUE} breached`]);
    expect(callbacks([LOW, AGAIN, at('4T05:00:00Z', called('callback/1'))], '2026-03-05T00:00:00Z')).toEqual([
      `1 ${DUE} breached 2026-03-04T05:00:00.000Z`,
    ]);
  });

  test('what is said in the call of a colleague was heard; the handler hears about the own work, and a colleague still calls', () => {
    const heard = (by: string): readonly string[] => callbacks([LOW, AGAIN, at('3T04:00:00Z', called('follow-up/1', by))]);
    expect(heard('acc-agent-2')).toEqual([`1 ${DUE} met 2026-03-03T04:00:00.000Z`]);
    expect(heard('acc-agent-1')).toEqual([`1 ${DUE} running`]);
  });

  test.each<[name: string, fact: Happening[1], expected: string]>([
    ['a mark by phone, taken by a colleague', { kind: 'rated', rating: 1, attempt: 1, source: 'phone', by: 'acc-agent-2' }, 'met'],
    ['a mark by phone, taken by the handler', { kind: 'rated', rating: 1, attempt: 1, source: 'phone', by: 'acc-agent-1' }, 'running'],
    ['a mark on paper', { kind: 'rated', rating: 1, attempt: 1, source: 'paper', by: 'acc-agent-2' }, 'running'],
    ['a mark in the portal', { kind: 'rated', rating: 1, attempt: 1, source: 'portal', by: 'acc-customer-1' }, 'running'],
    ['answers by phone', { kind: 'confirmed', answers: [false], attempt: 1, method: 'phone', by: 'acc-agent-2' }, 'met'],
    ['an objection heard', { kind: 'objected', reason: 'r', attempt: 1, heard: 'oral', by: 'acc-agent-2' }, 'met'],
    ['an objection in writing', { kind: 'objected', reason: 'r', attempt: 1, heard: 'written', by: 'acc-agent-2' }, 'running'],
  ])('told to a colleague in a talk it needs no second one: %s', (_name, fact, expected) => {
    expect(callbacks([at('3T04:00:00Z', fact), AGAIN])[0]).toContain(`1 ${DUE} ${expected}`);
  });

  test('reconsidered is reconsidered: another mark for that result owes no call, an objection does (S4-89, S4-90)', () => {
    const complaint = configured('complaint-handling');
    const asked = at('3T05:00:00Z', { kind: 'reconsideration-requested', reason: 'r' });
    const decided = at('3T06:00:00Z', { kind: 'reconsideration-decided', outcome: 'upheld', reasons: 'r' });
    const then = (fact: Happening[1]): readonly string[] =>
      callbacks([LOW, asked, decided, at('3T07:00:00Z', fact)], '2026-03-03T09:00:00Z', complaint);
    expect(then({ kind: 'rated', rating: 2, attempt: 1 })).toEqual([`1 ${DUE} cancelled`]);
    expect(then({ kind: 'objected', reason: 'r', attempt: 1 })).toEqual(['1 2026-03-04T07:00:00.000Z running']);
  });

  test('the time is a setting, and its receipt counts it', () => {
    const two = configured('gov-it-projects', { followUp: { ...gov.settings.followUp, callbackMinutes: 120 } });
    const facts = [RESULT, LOW, AGAIN];
    expect(callbacks([LOW, AGAIN], '2026-03-03T05:00:00Z', two)).toEqual(['1 2026-03-03T06:00:00.000Z running']);
    const deadline = deadlinesOf(two, { receivedAt, facts }, '2026-03-03T05:00:00Z').find(({ milestone }) => milestone === 'callback');
    if (deadline === undefined) throw new Error('no callback');
    expect(explainDeadline(two, caseOf({ receivedAt, facts }), deadline).reduce((sum, span) => sum + span.counted, 0)).toBe(7200);
  });

  test('nobody is called where praise was thanked for, or nobody can be', () => {
    const cross = configured('cross-department-improvement');
    const praise = deadlinesOf(
      cross,
      { receivedAt, axes: { type: 'praise' }, facts: [RESULT, at('3T04:00:00Z', { kind: 'rated', rating: 'dissatisfied', attempt: 1 })] },
      DUE,
    );
    expect(praise.filter(({ milestone }) => milestone === 'callback')).toEqual([]);
    const anonymous = caseOf({ receivedAt, facts: [RESULT, LOW, AGAIN], registration: { fields: { anonymous: 'yes' } } });
    const now = Date.parse('2026-03-03T05:00:00Z');
    expect(closedByThemselves(gov, anonymous, computeDeadlines(gov, anonymous, now), now).map(({ key }) => key)).toContain(
      'follow-up-closed:callback/1',
    );
  });

  test.each([
    ['gov-it-projects', {}, 'customer-service-manager'],
    ['service-quality-guide', { type: 'complaint' }, 'customer-service-supervisor'],
    ['cross-department-improvement', {}, 'customer-service'],
  ])('%s: a task with a script, told to whom it concerns', (profile, axes, role) => {
    const configuration = configured(profile);
    const rating = profile === 'gov-it-projects' ? 1 : 'dissatisfied';
    const feedbackCase = caseOf({
      receivedAt,
      axes,
      registration: { fields: { contact: '13800000000' } },
      facts: [RESULT, at('3T04:00:00Z', { kind: 'rated', rating, attempt: 1 }), AGAIN],
    });
    const now = Date.parse('2026-03-03T05:00:00Z');
    const tasks = followUpTasks(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now);
    const task = tasks.find(({ id }) => id === 'callback/1');
    expect(task).toMatchObject({ state: 'open', role, by: null });
    expect(task?.methods.map(({ id }) => id).slice(0, 2)).toEqual(['phone', 'email']);
    if (task === undefined) throw new Error('no task');
    expect(
      callScript(configuration, feedbackCase, task)
        .map(({ en }) => en)
        .join(' '),
    ).toMatch(/not satisfied.*What would you expect/);
    expect(callScript(configuration, feedbackCase, task)[0]?.en).toContain('I did not handle it myself.');
    expect(callScript(configuration, feedbackCase, task, true)[0]?.zh).toContain('此前由我处理');
    const reminders = followUpReminders('1', tasks, feedbackCase, configuration, now);
    expect(reminders.find(({ key }) => key === '1:follow-up:callback/1')).toMatchObject({ mention: [role] });
  });

  test('it warns, escalates when missed and climbs, also in a closed case, until the call', () => {
    const facts: readonly Happening[] = [RESULT, at('3T03:30:00Z', { kind: 'closed' }), LOW];
    const plan = (more: readonly Happening[], now: string): readonly string[] => {
      const feedbackCase = caseOf({ receivedAt, facts: [...facts, ...more] });
      const instant = Date.parse(now);
      return planEscalations(gov, feedbackCase, computeDeadlines(gov, feedbackCase, instant), instant)
        .filter(({ milestone }) => milestone === 'callback')
        .map(({ level, at: when, status }) => `${level} ${new Date(when).toISOString()} ${status}`);
    };
    expect(plan([], '2026-03-04T04:00:00Z')).toContain(`2 ${DUE} due`);
    const done: CaseEvent['kind'] = 'follow-up-done';
    expect(plan([at('3T20:00:00Z', { ...called('callback/1'), kind: done } as Happening[1])], '2026-03-04T04:00:00Z')).toEqual([]);
  });

  test('cost follows the facts: the callbacks of many attempts are found in one reading', () => {
    const many = Array.from({ length: 400 }, (_, n): readonly Happening[] => {
      const time = (minute: number): string => new Date(Date.parse(receivedAt) + (n * 10 + minute) * 60_000).toISOString();
      return [
        [time(1), { kind: 'resolved' }],
        [time(2), { kind: 'rated', rating: 1, attempt: n + 1 }],
        [time(2), { kind: 'reopened', because: 'dissatisfied' }],
      ];
    }).flat();
    const found = deadlinesOf(gov, { receivedAt, facts: many }, '2026-03-06T00:00:00Z').filter(({ milestone }) => milestone === 'callback');
    expect(found).toHaveLength(400);
    expect(found.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });
});
