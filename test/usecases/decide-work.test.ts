import type { CaseEvent } from '../../src/domain/case/case-event';
import type { JsonValue } from '../../src/domain/case/facts/handling-facts';
import { foldCase } from '../../src/domain/case/fold-case';
import { toIso } from '../../src/domain/instant';
import type { Decision } from '../../src/usecases/decide-agent-fact';
import { recordWork, refuseOvertaken, undoWork } from '../../src/usecases/decide-work';
import { hours, MONDAY_9, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

const NOW = MONDAY_9 + hours(1);
const wrote = (value: JsonValue, at = MONDAY_9 + 1_000, field = 'steps'): CaseEvent => ({
  kind: 'work-recorded',
  at,
  by: 'acc-a',
  part: 'plan',
  field,
  value,
});
const decide = (decision: Decision, facts: readonly CaseEvent[] = [], profile = 'gov-it-projects'): readonly CaseEvent[] => {
  const events = [opened(), ...facts];
  return decision({ feedbackCase: foldCase(events), configuration: configured(profile), revision: events.length, at: NOW, by: 'acc-b' });
};
const steps = { part: 'plan', field: 'steps' } as const;
const seenAt = (at: number): string => toIso(at);

describe('recording one field of a handling document', () => {
  test('is one fact', () => {
    expect(decide(recordWork({ ...steps, seen: null, value: 'First' }))).toEqual([
      { kind: 'work-recorded', at: NOW, by: 'acc-b', part: 'plan', field: 'steps', value: 'First' },
    ]);
  });

  test('the same value again does nothing, whatever was seen', () => {
    expect(decide(recordWork({ ...steps, seen: null, value: 'A' }), [wrote('A')])).toEqual([]);
    expect(decide(recordWork({ ...steps, seen: null, value: null }))).toEqual([]);
  });

  test('A → B → A within one second are three facts', () => {
    const first = wrote('A', NOW - 2);
    const second = wrote('B', NOW - 1);
    expect(decide(recordWork({ ...steps, seen: seenAt(NOW - 1), value: 'A' }), [first, second])).toHaveLength(1);
  });

  test('never lies before what it replaces, however clocks differ', () => {
    const [fact] = decide(recordWork({ ...steps, seen: seenAt(NOW + 5), value: 'B' }), [wrote('A', NOW + 5)]);
    expect(fact?.at).toBe(NOW + 6);
  });

  test.each<[string, Decision, readonly CaseEvent[], string]>([
    ['a change by somebody else since', recordWork({ ...steps, seen: null, value: 'B' }), [wrote('A')], 'conflict'],
    [
      'a change since an older one',
      recordWork({ ...steps, seen: seenAt(MONDAY_9 + 1_000), value: 'C' }),
      [wrote('A'), wrote('B', MONDAY_9 + 2_000)],
      'conflict',
    ],
    ['what was seen and is not there', recordWork({ ...steps, seen: seenAt(MONDAY_9), value: 'B' }), [], 'conflict'],
    [
      'a part the case does not have',
      recordWork({ part: 'rectification', field: 'measure', seen: null, value: 'x' }),
      [],
      'invalid-input: work-field',
    ],
    [
      'a field the part does not have',
      recordWork({ part: 'plan', field: 'constructor', seen: null, value: 'x' }),
      [],
      'invalid-input: work-field',
    ],
    [
      'an entry of what is no list',
      recordWork({ part: 'plan', field: 'steps:a', seen: null, value: 'x' }),
      [],
      'invalid-input: work-field',
    ],
    [
      'an axis, which is corrected where it belongs',
      recordWork({ part: 'analysis', field: 'complexity', seen: null, value: 'simple' }),
      [],
      'invalid-input: work-field',
    ],
    ['another kind of value', recordWork({ ...steps, seen: null, value: 5 }), [], 'invalid-input: work-value'],
    ['an empty text', recordWork({ ...steps, seen: null, value: '' }), [], 'invalid-input: work-value'],
    ['a text that is too long', recordWork({ ...steps, seen: null, value: 'x'.repeat(10_001) }), [], 'invalid-input: work-value'],
    ['a closed case', recordWork({ ...steps, seen: null, value: 'x' }), [{ kind: 'closed', at: MONDAY_9 + 1 }], 'not-possible-now: closed'],
    ['undo of nothing', undoWork({ ...steps, seen: null }), [], 'not-possible-now: undo'],
    ['undo of what somebody changed since', undoWork({ ...steps, seen: seenAt(MONDAY_9) }), [wrote('A')], 'conflict'],
    [
      'undo in a closed case',
      undoWork({ ...steps, seen: seenAt(MONDAY_9 + 1_000) }),
      [wrote('A'), { kind: 'closed', at: MONDAY_9 + 2_000 }],
      'not-possible-now: closed',
    ],
  ])('refuses %s', (_name, decision, facts, refusal) => {
    expect(() => decide(decision, facts)).toThrow(refusal);
  });

  test('undo brings back what stood there before', () => {
    const facts = [wrote('A'), wrote('B', MONDAY_9 + 2_000)];
    expect(decide(undoWork({ ...steps, seen: seenAt(MONDAY_9 + 2_000) }), facts)).toEqual([
      { kind: 'work-recorded', at: NOW, by: 'acc-b', part: 'plan', field: 'steps', value: 'A', undo: true, place: 2 },
    ]);
  });
});

describe('an undo can itself be undone: the text of a colleague is never gone', () => {
  const undone = (value: JsonValue, at: number, place: number): CaseEvent => ({ ...wrote(value, at), undo: true, place }) as CaseEvent;
  const facts = [wrote('A'), wrote('B', MONDAY_9 + 2_000), undone('A', MONDAY_9 + 3_000, 2), undone(null, MONDAY_9 + 4_000, 3)];
  const again = (at: number): Decision => undoWork({ ...steps, seen: seenAt(at), back: true });

  test('step by step, as far as was undone', () => {
    const first = decide(again(MONDAY_9 + 4_000), facts);
    expect(first).toEqual([
      { kind: 'work-recorded', at: NOW, by: 'acc-b', part: 'plan', field: 'steps', value: 'A', redo: true, place: 4 },
    ]);
    const second = decide(again(NOW), [...facts, ...first]);
    expect(second).toMatchObject([{ value: 'B', redo: true, place: 5 }]);
    expect(() => decide(again(NOW + 1), [...facts, ...first, ...second])).toThrow('not-possible-now: undo');
  });

  test('and undone again after that', () => {
    const back = decide(again(MONDAY_9 + 4_000), facts);
    expect(decide(undoWork({ ...steps, seen: seenAt(NOW) }), [...facts, ...back])).toMatchObject([{ value: null, undo: true }]);
  });

  test('but not once somebody wrote something else, which has an undo of its own', () => {
    const over = [...facts, wrote('C', MONDAY_9 + 5_000)];
    expect(() => decide(again(MONDAY_9 + 5_000), over)).toThrow('not-possible-now: undo');
  });
});

describe('of two who wrote at the same moment', () => {
  const mine = { ...wrote('mine', NOW), by: 'acc-b' } as CaseEvent;
  test('the one who was recorded goes on', () => expect(() => refuseOvertaken([mine], [opened(), { ...mine }])).not.toThrow());
  test('the other is told', () => expect(() => refuseOvertaken([mine], [opened(), wrote('theirs', NOW)])).toThrow('conflict'));
  test('facts of other kinds are none of its business', () =>
    expect(() => refuseOvertaken([{ kind: 'resumed', at: NOW }], [opened()])).not.toThrow());
});
