import type { CaseEvent } from '../../../../src/domain/case/case-event';
import { foldCase } from '../../../../src/domain/case/fold-case';
import { type PartState, workState } from '../../../../src/domain/handling/work-state';
import { MONDAY_9, minutes, opened } from '../../../builders/case-events';
import { configured } from '../../../builders/profile-case';

const checked = (field: string): CaseEvent => ({
  kind: 'work-recorded',
  at: MONDAY_9 + minutes(1),
  by: 'acc-agent',
  part: 'acceptance',
  field,
  value: true,
});
const acceptanceOf = (profile: string, facts: readonly CaseEvent[]): PartState | undefined =>
  workState(configured(profile).profile, foldCase([opened(), ...facts])).find(({ part }) => part.id === 'acceptance');

test('a complaint is accepted on three conditions, each looked at (S4-17)', () => {
  const before = acceptanceOf('complaint-handling', []);
  expect(before?.fields.map(({ field, filled }) => [field.label.zh, filled])).toEqual([
    ['投诉内容明确', false],
    ['属于适用范围', false],
    ['投诉人具备资格', false],
  ]);
  const two = acceptanceOf('complaint-handling', [checked('definite'), checked('eligible')]);
  expect([two?.done, two?.of, two?.complete]).toEqual([2, 3, false]);
  expect(acceptanceOf('complaint-handling', ['definite', 'eligible', 'in-law-scope'].map(checked))?.complete).toBe(true);
});

test.each(['gov-it-projects', 'cross-department-improvement', 'service-quality-guide', 'feedback-monitoring'])(
  '%s names no conditions and asks for none',
  (profile) => {
    expect(acceptanceOf(profile, [])).toBeUndefined();
  },
);
