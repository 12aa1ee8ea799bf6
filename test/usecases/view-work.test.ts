import type { CaseEvent } from '../../src/domain/case/case-event';
import type { JsonValue } from '../../src/domain/case/facts/handling-facts';
import { foldCase } from '../../src/domain/case/fold-case';
import { toIso } from '../../src/domain/instant';
import { undoWork } from '../../src/usecases/decide-work';
import { workView } from '../../src/usecases/view-work';
import { hours, MONDAY_9, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

/** Entries of a list that were taken out can be brought back, as fields can (S1-25). */
const cross = configured('cross-department-improvement');
const entry = (id: string, value: JsonValue, second: number, more: { undo?: true } = {}): CaseEvent => ({
  kind: 'work-recorded',
  at: MONDAY_9 + second * 1_000,
  by: 'acc-a',
  part: 'progress',
  field: `milestones:${id}`,
  value,
  ...more,
});
const list = (...facts: readonly CaseEvent[]) =>
  workView(foldCase([opened(), ...facts]), cross)
    .parts.find(({ id }) => id === 'progress')
    ?.fields.find(({ id }) => id === 'milestones');

test('what was removed stands beside the list with what it was; what was never there does not', () => {
  const facts = [entry('a', { text: 'Permit' }, 1), entry('b', { text: 'Dig' }, 2), entry('a', null, 3), entry('c', null, 4)];
  const seen = list(...facts);
  expect(seen?.entries.map(({ id }) => id)).toEqual(['b']);
  expect(seen?.removed).toEqual([{ id: 'a', was: { text: 'Permit' }, at: toIso(MONDAY_9 + 3_000), by: 'acc-a', back: false }]);
});

test('so does what an undo of its first save took away; it comes back by what the view says', () => {
  const facts = [entry('a', { text: 'Permit' }, 1), entry('a', null, 2, { undo: true })];
  const [removed] = list(...facts)?.removed ?? [];
  expect(removed).toMatchObject({ id: 'a', was: { text: 'Permit' }, back: true });
  const feedbackCase = foldCase([opened(), ...facts]);
  const situation = { feedbackCase, configuration: cross, revision: 3, at: MONDAY_9 + hours(1), by: 'acc-b' };
  const place = { part: 'progress', field: 'milestones:a', seen: removed?.at ?? null };
  const brought = undoWork({ ...place, back: removed?.back })(situation);
  expect(list(...facts, ...brought)).toMatchObject({ entries: [{ id: 'a', value: { text: 'Permit' } }], removed: [] });
});

test('the newest removal comes first', () => {
  const facts = [entry('a', { text: 'A' }, 1), entry('b', { text: 'B' }, 2), entry('a', null, 3), entry('b', null, 4)];
  expect(list(...facts)?.removed.map(({ id }) => id)).toEqual(['b', 'a']);
});
