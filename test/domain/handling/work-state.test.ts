import type { AxisValues, CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { describeWork } from '../../../src/domain/handling/describe-work';
import { findField, workState } from '../../../src/domain/handling/work-state';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const wrote = (
  part: string,
  field: string,
  value: CaseEvent extends { value: infer V } ? V : string | boolean | object | null,
): CaseEvent => ({ kind: 'work-recorded', at: MONDAY_9 + 1, by: 'acc-a', part, field, value }) as CaseEvent;
const stateOf = (profile: string, axes: AxisValues, facts: readonly CaseEvent[] = []) =>
  workState(configured(profile).profile, foldCase([opened({ axes }), ...facts]));
/** Parts in one line: fields with their kind when it is not a page, `?` when it is not required. */
const inWords = (profile: string, axes: AxisValues, facts: readonly CaseEvent[] = []): readonly string[] =>
  stateOf(profile, axes, facts).map(
    ({ part, fields }) =>
      `${part.id}: ${fields.map(({ field }) => `${field.id}${field.kind === 'long-text' ? '' : `=${field.kind}`}${field.required ? '' : '?'}`).join(' ')}`,
  );

describe('the handling documents each profile asks for, in the order of its process', () => {
  test('gov-it-projects: analysis (S0-45…S0-50), plan (S0-56), procedure (S0-57…S0-66), tracking (S0-67)', () => {
    expect(inWords('gov-it-projects', { type: 'complaint', urgency: 'high' })).toEqual([
      'analysis: problem-nature=axis impact-scope=axis complexity=axis resources=axis risk-to-the-project-and-the-customer-relationship root-cause proposed-solution resource-assessment risk-and-impact-assessment',
      'plan: problem-analysis solution-design steps schedule resources risk-responses customer-communication',
      'procedure: kind=choice',
      'progress: progress? customer-satisfaction? effect-of-solution? later-consequences?',
      'lessons: lessons?',
    ]);
  });

  test('gov-it-projects, once there is a result: effect, satisfaction and later consequences are asked for (S0-67), and the lessons (S0-75)', () => {
    const asked = inWords('gov-it-projects', { type: 'complaint', urgency: 'high' }, [{ kind: 'resolved', at: MONDAY_9 + 5 }]);
    expect(asked.slice(-2)).toEqual(['progress: progress customer-satisfaction effect-of-solution later-consequences', 'lessons: lessons']);
  });

  test('cross-department-improvement, high: analysis with root cause by a method (S1-19, S1-21), plan (S1-23), milestones (S1-25)', () => {
    expect(inWords('cross-department-improvement', { type: 'problem', urgency: 'high' })).toEqual([
      'analysis: cause=axis impact-scope=choice frequency=choice pressure-of-the-demand=choice root-cause responsible-department=text owner=text resolve-limit=date expected-outcome',
      'root-cause: method=choice',
      'plan: measures resources start-date=date end-date=date responsible-person=text',
      'progress: milestones=list',
      'result-reply: problem-description? measures-taken? prevention? reason? further-plan?',
    ]);
  });

  test('cross-department-improvement, low: the department analyses by itself; nothing of it is demanded (S1-22)', () => {
    const [analysis, second] = stateOf('cross-department-improvement', { type: 'problem', urgency: 'low' });
    expect(analysis?.of).toBe(0);
    expect(second?.part.id).toBe('plan');
  });

  test.each(['ordinary', 'complex'])(
    'service-quality-guide, %s: steps (S2-12), the resolve limit of complex problems only (S2-11)',
    (grade) => {
      expect(inWords('service-quality-guide', { type: 'complaint', 'problem-grade': grade })).toEqual([
        `plan: concrete-steps resolve-limit=date${grade === 'complex' ? '' : '?'}`,
        'result-reply: solution-explained? reason? further-plan?',
      ]);
    },
  );

  test('feedback-monitoring: handler, state and expected completion (S3-32); a suggestion is asked whether it can be done (S3-31)', () => {
    expect(inWords('feedback-monitoring', { type: 'complaint', urgency: 'level-1' })).toEqual([
      'plan: handler=text handling-state=text expected-completion=date',
    ]);
    expect(inWords('feedback-monitoring', { type: 'suggestion', urgency: 'level-3' })).toEqual([
      'plan: handler=text handling-state=text expected-completion=date feasibility=choice',
    ]);
  });

  test('complaint-handling: acceptance (S4-17), analysis (S4-98…S4-101, S4-135), plan (S4-74), kinds of solution (S4-108…S4-111), execution (S4-104, S4-112), rectification (S4-113…S4-119)', () => {
    expect(inWords('complaint-handling', { type: 'service' })).toEqual([
      'acceptance: definite=check in-law-scope=check eligible=check',
      'analysis: cause=axis core-problem impact-scope within-service-scope=choice responsible-department-and-person=text handling-process response-strategy',
      'investigation: first-inquiry? methods=choices? summary?',
      'investigation-report: nature-of-the-event? responsible-party? proposed-handling?',
      'plan: finding-of-responsibility rectification-measures compensation follow-up routes=choices?',
      'solution: kinds=choices details?',
      'execution: execution-record effect-evaluation customer-feedback improvement',
      'rectification: measure? department=text? person=text? deadline=date? acceptance-criteria? progress? effect? acceptance-report?',
      'result-reply: result? later-service? improvement? cause? further-plan?',
    ]);
  });

  test('the rectification record is asked for once the plan names measures (S4-74, S4-113)', () => {
    const states = stateOf('complaint-handling', { type: 'service' }, [wrote('plan', 'rectification-measures', 'Train the hotline')]);
    expect(states.find(({ part }) => part.id === 'rectification')?.of).toBe(8);
  });

  test.each([
    ['gov-it-projects', ['result-reply: thanks?']],
    ['cross-department-improvement', ['result-reply: thanks?']],
  ])('%s: praise has none of it but the thanks (S1-29)', (profile, parts) => {
    expect(inWords(profile, { type: 'praise', urgency: 'low' })).toEqual(parts);
  });
});

describe('root cause', () => {
  const axes = { type: 'problem', urgency: 'medium' };
  const fields = (...facts: readonly CaseEvent[]): readonly string[] =>
    stateOf('cross-department-improvement', axes, facts)
      .find(({ part }) => part.id === 'root-cause')
      ?.fields.map(({ field }) => `${field.id}${field.required ? '' : '?'}`) ?? [];
  const whys = (count: number): readonly CaseEvent[] =>
    Array.from({ length: count }, (_, index) => wrote('root-cause', `why-${index + 1}`, 'x'));

  test('by 5 Whys: one question after another, up to seven', () => {
    const chosen = wrote('root-cause', 'method', 'five-whys');
    expect(fields(chosen)).toEqual(['method', 'why-1', 'why-2?']);
    expect(fields(chosen, ...whys(1))).toEqual(['method', 'why-1', 'why-2']);
    expect(fields(chosen, ...whys(3))).toEqual(['method', 'why-1', 'why-2', 'why-3?', 'why-4?']);
    expect(fields(chosen, ...whys(7))).toHaveLength(8);
  });

  test('by fishbone: six bones', () => {
    expect(fields(wrote('root-cause', 'method', 'fishbone'))).toEqual([
      'method',
      'branch-people?',
      'branch-process?',
      'branch-technology?',
      'branch-material?',
      'branch-environment?',
      'branch-customer-communication?',
    ]);
  });
});

describe('the procedure follows from the case, and somebody may choose another', () => {
  test.each<[AxisValues, string | null]>([
    [{ type: 'complaint', 'problem-nature': 'technical' }, 'technical'],
    [{ type: 'complaint', 'problem-nature': 'service' }, 'service'],
    [{ type: 'complaint', 'problem-nature': 'process' }, 'service'],
    [{ type: 'suggestion', 'problem-nature': 'technical' }, 'request'],
    [{ type: 'inquiry', routing: 'feature-request' }, 'request'],
    [{ type: 'complaint' }, null],
  ])('%j → %s', (axes, procedure) => {
    const checks = stateOf('gov-it-projects', axes)
      .find(({ part }) => part.id === 'procedure')
      ?.fields.filter(({ field }) => field.kind === 'check');
    expect(checks?.map(({ field }) => field.id.split('.')[0]).at(0) ?? null).toBe(procedure);
  });

  /** Steps and the number of their sub-steps (S0-57…S0-66). */
  test.each<[kind: string, steps: readonly string[]]>([
    ['technical', ['Reproduce and locate 4', 'Design the fix 4', 'Implement 4', 'Confirm effect 3']],
    ['service', ['Investigate 4', 'Improve 4', 'Talk to customer 4']],
    ['request', ['Analyse 4', 'Review 4', 'Deliver 4']],
  ])('%s: its steps in order with all their checks', (kind, steps) => {
    const fields = stateOf('gov-it-projects', { type: 'complaint' }, [wrote('procedure', 'kind', kind)])
      .find(({ part }) => part.id === 'procedure')
      ?.fields.filter(({ field }) => field.kind === 'check');
    const named = (fields ?? []).map(({ field }) => field.group?.en ?? '');
    expect([...new Set(named)].map((step) => `${step} ${named.filter((name) => name === step).length}`)).toEqual(steps);
  });

  test('a chosen one wins; its steps are headings, its checks count (S0-57…S0-60)', () => {
    const state = stateOf('gov-it-projects', { type: 'suggestion' }, [
      wrote('procedure', 'kind', 'technical'),
      wrote('procedure', 'technical.1.collect-details', true),
    ]).find(({ part }) => part.id === 'procedure');
    expect([...new Set(state?.fields.map(({ field }) => field.group?.en))]).toEqual([
      undefined,
      'Reproduce and locate',
      'Design the fix',
      'Implement',
      'Confirm effect',
    ]);
    expect([state?.done, state?.of]).toEqual([1, 15]);
  });
});

describe('what counts as filled', () => {
  test.each<[unknown, boolean]>([
    ['x', true],
    ['  ', false],
    [null, false],
  ])('%j: %s', (value, filled) => {
    const state = stateOf('gov-it-projects', { type: 'complaint' }, [wrote('plan', 'steps', value as string)]);
    expect(state.find(({ part }) => part.id === 'plan')?.done).toBe(filled ? 1 : 0);
  });

  test('a list has what was added and not taken out', () => {
    const state = stateOf('cross-department-improvement', { type: 'problem', urgency: 'high' }, [
      wrote('progress', 'milestones:a', { text: 'Plan final' }),
      wrote('progress', 'milestones:b', { text: 'Half done', done: true, shared: true }),
      wrote('progress', 'milestones:a', null),
    ]).find(({ part }) => part.id === 'progress');
    expect(state?.fields[0]?.entries.map(({ id }) => id)).toEqual(['b']);
    expect(state?.complete).toBe(true);
  });
});

describe('a place names a field of the case', () => {
  const states = stateOf('cross-department-improvement', { type: 'problem', urgency: 'high' });
  test.each<[string, string, boolean]>([
    ['plan', 'measures', true],
    ['progress', 'milestones:a1', true],
    ['progress', 'milestones', false],
    ['plan', 'measures:a1', false],
    ['analysis', 'cause', false],
    ['plan', 'toString', false],
    ['rectification', 'measure', false],
  ])('%s/%s: %s', (part, field, is) => expect(findField(states, part, field) !== null).toBe(is));
});

test('opened again, a day for this attempt is asked for; what stood there answers nothing now (S1-21)', () => {
  const limit = (...later: readonly CaseEvent[]) =>
    stateOf('cross-department-improvement', { urgency: 'high' }, [
      wrote('analysis', 'resolve-limit', '2026-03-04'),
      { kind: 'resolved', at: MONDAY_9 + 2 },
      ...later,
    ])
      .find(({ part }) => part.id === 'analysis')
      ?.fields.find(({ field }) => field.id === 'resolve-limit');
  const again: CaseEvent = { kind: 'reopened', at: MONDAY_9 + 3, because: 'objection' };
  expect(limit()).toMatchObject({ value: '2026-03-04', filled: true });
  expect(limit(again)).toMatchObject({
    value: null,
    filled: false,
    field: { hint: { zh: '此时限为上一次处理所设，请为本次处理重新设定' } },
  });
  expect(limit(again, { ...wrote('analysis', 'resolve-limit', '2026-03-10'), at: MONDAY_9 + 4 })).toMatchObject({
    value: '2026-03-10',
    filled: true,
  });
});

test.each([
  ['2026-03-04', 'Resolve limit set: 2026-03-04', '设定解决时限：2026-03-04'],
  [null, 'Resolve limit taken back', '已取消解决时限'],
])('the time line says which day was set (%s)', (value, en, zh) => {
  const fact = wrote('analysis', 'resolve-limit', value ?? '');
  if (fact.kind !== 'work-recorded') throw new Error('not written');
  expect(describeWork({ ...fact, value })).toEqual({ en, zh });
});
