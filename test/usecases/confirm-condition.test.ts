import type { CaseEvent } from '../../src/domain/case/case-event';
import { caseProperty } from '../../src/domain/case/case-property';
import { describeEvent } from '../../src/domain/case/describe-event';
import { foldCase } from '../../src/domain/case/fold-case';
import { type ClosingCondition, closingConditions } from '../../src/domain/follow-up/closing-conditions';
import { confirmCondition } from '../../src/usecases/confirm-condition';
import { opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';
import { answeredCase, RESOLVED_AT } from '../builders/said';

/** A closing condition that only a person can know of is confirmed by a person (issue 5). */
const LABEL = { en: 'Invoice checked', zh: '已核对发票' };
const desk = configured('gov-it-projects', {}, (profile) => ({
  ...profile,
  closing: profile.closing && { ...profile.closing, conditions: [...profile.closing.conditions, LABEL] },
}));
const ticked = (at: number, holds = true): CaseEvent => ({
  ...{ kind: 'closing-condition-confirmed', at, by: 'acc-agent', condition: 'invoice-checked', label: LABEL, holds },
});
/** Words of the app's own checks in conditions of an admin's own. */
const ALIKE = [
  { en: 'Invoice confirmed by accounting', zh: '财务已确认发票' },
  { en: 'Risk register updated', zh: '风险台账已更新' },
  { en: 'Spare parts told to the warehouse', zh: '备件情况已反馈仓库' },
];

test('a condition that only reads like one of the app is confirmed by a person all the same', () => {
  const alike = configured('gov-it-projects', {}, (profile) => ({
    ...profile,
    closing: profile.closing && { ...profile.closing, conditions: ALIKE },
  }));
  const listed = closingConditions(foldCase(answeredCase()), alike).slice(0, ALIKE.length);
  expect(listed.map(({ about, note }) => [about, note.en])).toEqual(ALIKE.map(() => ['by-hand', 'Somebody confirms it here.']));
});

test('one in other words is checked by the app where the process says so', () => {
  const reworded = configured('gov-it-projects', {}, (profile) => ({
    ...profile,
    closing: profile.closing && { ...profile.closing, conditions: [{ en: 'All papers there', zh: '材料齐全', check: 'records' as const }] },
  }));
  expect(closingConditions(foldCase(answeredCase()), reworded)[0]).toMatchObject({ id: 'all-papers-there', about: 'records', met: true });
});

const own = (facts: readonly CaseEvent[]): ClosingCondition | undefined =>
  closingConditions(foldCase(facts), desk).find(({ about }) => about === 'by-hand');
const resolved = answeredCase();

test('it is open until somebody confirms it, and says who did and when', () => {
  expect(own(resolved)).toMatchObject({ id: 'invoice-checked', met: false, note: { en: 'Somebody confirms it here.' } });
  expect(own([...resolved, ticked(RESOLVED_AT + 1)])).toMatchObject({ met: true, confirmed: { by: 'acc-agent', at: RESOLVED_AT + 1 } });
});

test('it may be confirmed before there is a result, and taken back', () => {
  expect(own([opened(), ticked(RESOLVED_AT - 1)])).toMatchObject({ met: true });
  expect(own([...resolved, ticked(RESOLVED_AT + 1), ticked(RESOLVED_AT + 2, false)])).toMatchObject({ met: false, confirmed: null });
});

test('what is handled again is confirmed again', () => {
  const again: CaseEvent = { kind: 'reopened', at: RESOLVED_AT + 2, because: 'not-solved' };
  expect(own([...resolved, ticked(RESOLVED_AT + 1), again])).toMatchObject({ met: false });
  expect(own([...resolved, ticked(RESOLVED_AT + 1), again, ticked(RESOLVED_AT + 3)])).toMatchObject({ met: true });
});

test('it holds the closing back, and the guard names it in both languages', () => {
  const { closable, closingNote, closingConditions: kept } = caseProperty(foldCase(resolved), desk, []);
  expect(closable).toBe(false);
  expect(closingNote).toMatch(/Invoice checked.*已核对发票/s);
  expect(kept).toContainEqual({ id: 'invoice-checked', met: false });
});

test('the time line tells it in the words of that moment', () => {
  expect(describeEvent(ticked(1), desk.profile)).toEqual({
    en: 'Confirmed for closing: Invoice checked',
    zh: '已确认关闭条件：已核对发票',
  });
  expect(describeEvent(ticked(1, false), desk.profile).en).toBe('No longer confirmed for closing: Invoice checked');
});

describe('confirming', () => {
  const confirm = (facts: readonly CaseEvent[], input: { readonly condition: string; readonly holds: boolean }) =>
    confirmCondition(input)({ feedbackCase: foldCase(facts), configuration: desk, revision: 0, at: RESOLVED_AT + 9, by: 'acc-agent' });
  test('records who, when and in which words, once', () => {
    expect(confirm(resolved, { condition: 'invoice-checked', holds: true })).toEqual([ticked(RESOLVED_AT + 9)]);
    expect(confirm([...resolved, ticked(RESOLVED_AT + 1)], { condition: 'invoice-checked', holds: true })).toEqual([]);
    expect(confirm(resolved, { condition: 'invoice-checked', holds: false })).toEqual([]);
  });

  test('is refused for what the app checks itself, for what there is not, and for what is closed', () => {
    for (const condition of ['records-complete', 'nothing'])
      expect(() => confirm(resolved, { condition, holds: true })).toThrow('invalid-input');
    const closed: CaseEvent = { kind: 'closed', at: RESOLVED_AT + 3 };
    expect(() => confirm([...resolved, closed], { condition: 'invoice-checked', holds: true })).toThrow('not-possible-now');
  });
});
