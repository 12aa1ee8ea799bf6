import type { CaseEvent } from '../../../src/domain/case/case-event';
import type { JsonValue } from '../../../src/domain/case/facts/handling-facts';
import { foldCase } from '../../../src/domain/case/fold-case';
import { approvalOf } from '../../../src/domain/handling/approval';
import { milestonesMet } from '../../../src/domain/handling/complete-parts';
import { workState } from '../../../src/domain/handling/work-state';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const wrote = (part: string, field: string, value: JsonValue = 'x', at = MONDAY_9 + 5): CaseEvent => ({
  kind: 'work-recorded',
  at,
  by: 'acc-a',
  part,
  field,
  value,
});
const met = (profile: string, before: readonly CaseEvent[], facts: readonly CaseEvent[]): readonly string[] =>
  milestonesMet(configured(profile).profile, foldCase(before), facts).map((fact) =>
    fact.kind === 'milestone-met' ? `${fact.milestone} ${fact.at - MONDAY_9} ${fact.by}` : fact.kind,
  );

const GOV_PLAN = ['problem-analysis', 'solution-design', 'steps', 'schedule', 'resources', 'risk-responses', 'customer-communication'];

describe('a complete document meets its milestone, once', () => {
  const almost = [opened(), ...GOV_PLAN.slice(1).map((field) => wrote('plan', field))];

  test('the plan with its last part (S0-56, S0-81, S4-103)', () => {
    expect(met('gov-it-projects', almost, [wrote('plan', 'problem-analysis')])).toEqual(['plan 5 acc-a']);
  });
  test('not before', () => {
    expect(met('gov-it-projects', almost.slice(0, -1), [wrote('plan', 'problem-analysis')])).toEqual([]);
  });
  test('not with spaces', () => {
    expect(met('gov-it-projects', almost, [wrote('plan', 'problem-analysis', ' ')])).toEqual([]);
  });
  test('not a second time', () => {
    const done: CaseEvent = { kind: 'milestone-met', at: MONDAY_9 + 6, milestone: 'plan' };
    expect(met('gov-it-projects', [...almost, done], [wrote('plan', 'problem-analysis')])).toEqual([]);
  });
  test('not by what is none of its business', () => {
    expect(met('gov-it-projects', [...almost, wrote('plan', 'problem-analysis')], [{ kind: 'resumed', at: MONDAY_9 + 9 }])).toEqual([]);
  });
  test('the first assessment by the analysis, also when an axis is the last (S4-27)', () => {
    const texts = [
      'core-problem',
      'impact-scope',
      'within-service-scope',
      'responsible-department-and-person',
      'handling-process',
      'response-strategy',
    ];
    const before = [
      opened({ axes: { type: 'service' } }),
      ...texts.map((field) => wrote('analysis', field, field.startsWith('within') ? 'yes' : 'x')),
    ];
    expect(
      met('complaint-handling', before, [{ kind: 'axis-set', at: MONDAY_9 + 7, by: 'acc-b', axis: 'cause', value: 'staff-training' }]),
    ).toEqual(['first-assessment 7 acc-b']);
  });
});

describe('where approval is demanded, it takes the approval (S1-24)', () => {
  const plan = [
    wrote('plan', 'measures'),
    wrote('plan', 'resources'),
    wrote('plan', 'start-date', '2026-03-03'),
    wrote('plan', 'end-date', '2026-03-10'),
    wrote('plan', 'responsible-person', 'Li'),
  ];
  const opening = opened({ axes: { type: 'problem', urgency: 'high' } });
  const digest = (events: readonly CaseEvent[]): string => {
    const { profile } = configured('cross-department-improvement');
    const state = workState(profile, foldCase(events)).find(({ part }) => part.id === 'plan');
    return (state && approvalOf(state, events)?.digest) ?? '';
  };
  const given = (decision: 'approved' | 'returned', of: readonly CaseEvent[], at = MONDAY_9 + 8): CaseEvent => ({
    kind: 'approval-given',
    at,
    by: 'acc-lead',
    part: 'plan',
    as: 'team-leader',
    decision,
    digest: digest(of),
  });
  const standing = (events: readonly CaseEvent[]): string | undefined => {
    const { profile } = configured('cross-department-improvement');
    const state = workState(profile, foldCase(events)).find(({ part }) => part.id === 'plan');
    return state && approvalOf(state, events)?.standing;
  };

  test('complete is not enough; approved it is', () => {
    const before = [opening, ...plan.slice(1)];
    expect(met('cross-department-improvement', before, plan.slice(0, 1))).toEqual([]);
    expect(met('cross-department-improvement', [opening, ...plan], [given('approved', [opening, ...plan])])).toEqual(['plan 8 acc-lead']);
    expect(met('cross-department-improvement', [opening, ...plan], [given('returned', [opening, ...plan])])).toEqual([]);
  });

  test.each<[string, (all: readonly CaseEvent[]) => readonly CaseEvent[], string]>([
    ['nobody looked', (all) => all, 'waiting'],
    ['approved', (all) => [...all, given('approved', all)], 'approved'],
    ['approved, then changed', (all) => [...all, given('approved', all), wrote('plan', 'measures', 'other', MONDAY_9 + 9)], 'lapsed'],
    [
      'approved, changed, changed back',
      (all) => [
        ...all,
        given('approved', all),
        wrote('plan', 'measures', 'other', MONDAY_9 + 9),
        wrote('plan', 'measures', 'x', MONDAY_9 + 10),
      ],
      'approved',
    ],
    ['returned', (all) => [...all, given('returned', all)], 'returned'],
    ['returned, then written anew', (all) => [...all, given('returned', all), wrote('plan', 'measures', 'other', MONDAY_9 + 9)], 'waiting'],
    ['returned after it was approved', (all) => [...all, given('approved', all), given('returned', all, MONDAY_9 + 9)], 'returned'],
  ])('%s', (_name, facts, expected) => expect(standing(facts([opening, ...plan]))).toBe(expected));
});
