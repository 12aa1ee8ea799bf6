import type { CaseEvent } from '../../../src/domain/case/case-event';
import { sittingSince } from '../../../src/domain/handling/sitting';
import { recordOf, workRecord } from '../../../src/domain/handling/work-record';
import { hours, MONDAY_9, minutes } from '../../builders/case-events';

type Step = readonly [minute: number, by: string, value: string | null | 'undo'];

/** Facts of one field; `undo` brings back what stood there before, as the decision writes it. */
function fold(steps: readonly Step[]) {
  const facts: CaseEvent[] = [];
  for (const [minute, by, value] of steps) {
    const before = recordOf(workRecord(facts), 'plan', 'steps');
    const at = MONDAY_9 + minutes(minute);
    const fact = { kind: 'work-recorded', at, by, part: 'plan', field: 'steps', ...(before && { place: before.facts }) } as const;
    const since = value === 'undo' ? undefined : sittingSince(before, { value, at, by });
    if (value === 'undo') facts.push({ ...fact, value: before?.earlier.at(-1)?.value ?? null, undo: true });
    else facts.push({ ...fact, value, ...(since !== undefined && { since }) });
  }
  return recordOf(workRecord(facts), 'plan', 'steps');
}

describe('what stands in a field, and what an undo goes back to', () => {
  test.each<[string, readonly Step[], string | null, readonly (string | null)[]]>([
    ['the first text', [[0, 'a', 'A']], 'A', [null]],
    [
      'another text',
      [
        [0, 'a', 'A'],
        [1, 'a', 'B'],
      ],
      'B',
      [null, 'A'],
    ],
    [
      'typing on is one edit',
      [
        [0, 'a', 'Call'],
        [1, 'a', 'Call the'],
        [2, 'a', 'Call the customer'],
      ],
      'Call the customer',
      [null],
    ],
    [
      'deleting the end is the same edit',
      [
        [0, 'a', 'Call the'],
        [1, 'a', 'Call'],
      ],
      'Call',
      [null],
    ],
    [
      'typing on after a while is another edit',
      [
        [0, 'a', 'Call'],
        [3, 'a', 'Call the'],
      ],
      'Call the',
      [null, 'Call'],
    ],
    [
      'typing on by somebody else is another edit',
      [
        [0, 'a', 'Call'],
        [1, 'b', 'Call the'],
      ],
      'Call the',
      [null, 'Call'],
    ],
    [
      'taken back',
      [
        [0, 'a', 'A'],
        [1, 'b', null],
      ],
      null,
      [null, 'A'],
    ],
    [
      'undone',
      [
        [0, 'a', 'A'],
        [1, 'b', 'B'],
        [2, 'a', 'undo'],
      ],
      'A',
      [null],
    ],
    [
      'undone twice',
      [
        [0, 'a', 'A'],
        [1, 'b', 'B'],
        [2, 'a', 'undo'],
        [3, 'a', 'undo'],
      ],
      null,
      [],
    ],
    [
      'written again after an undo',
      [
        [0, 'a', 'A'],
        [1, 'b', 'B'],
        [2, 'a', 'undo'],
        [3, 'b', 'C'],
      ],
      'C',
      [null, 'A'],
    ],
  ])('%s', (_name, steps, value, earlier) => {
    const record = fold(steps);
    expect(record?.value).toBe(value);
    expect(record?.earlier.map((stand) => stand.value)).toEqual(earlier);
    expect(record?.facts).toBe(steps.length);
  });

  test('parts and fields are apart; a field nobody wrote in is not there', () => {
    const fact = { kind: 'work-recorded', by: 'a', value: 'x' } as const;
    const record = workRecord([
      { ...fact, at: MONDAY_9, part: 'plan', field: 'steps' },
      { ...fact, at: MONDAY_9 + hours(1), part: 'analysis', field: 'steps', value: 'y' },
    ]);
    expect([
      recordOf(record, 'plan', 'steps')?.value,
      recordOf(record, 'analysis', 'steps')?.value,
      recordOf(record, 'plan', 'schedule'),
    ]).toEqual(['x', 'y', null]);
  });
});
