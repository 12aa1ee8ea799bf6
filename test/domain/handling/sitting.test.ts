import * as fc from 'fast-check';
import type { CaseEvent, CaseEventOf } from '../../../src/domain/case/case-event';
import type { JsonValue } from '../../../src/domain/case/facts/handling-facts';
import { foldCase } from '../../../src/domain/case/fold-case';
import { sittingSince } from '../../../src/domain/handling/sitting';
import { recordOf, workRecord } from '../../../src/domain/handling/work-record';
import { toIso } from '../../../src/domain/instant';
import { recordWork, undoWork } from '../../../src/usecases/decide-work';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const seconds = (n: number): number => n * 1_000;
const configuration = configured('gov-it-projects');
const TEXT = 'Ask the operator for the log of this morning, compare it with the ticket, then restart the gateway. '.repeat(8);

/** A desk that records as the app does: saves that a later one stands for are forgotten when the field is written again. */
class Desk {
  /** Everything that was ever recorded, and what is still kept. */
  all: readonly CaseEvent[] = [opened()];
  kept: readonly CaseEvent[] = [opened()];

  write(second: number, by: string, value: JsonValue | 'undo'): void {
    const before = recordOf(workRecord(this.kept), 'plan', 'steps');
    const place = { part: 'plan', field: 'steps', seen: before === null ? null : toIso(before.at) };
    const situation = { feedbackCase: foldCase(this.kept), configuration, revision: 0, at: MONDAY_9 + seconds(second), by };
    const facts = value === 'undo' ? undoWork(place)(situation) : recordWork({ ...place, value })(situation);
    if (facts.length > 0)
      this.kept = this.kept.filter((fact) => fact.kind !== 'work-recorded' || before?.superseded.includes(fact.place ?? 0) !== true);
    this.happen(...facts);
  }

  happen(...facts: readonly CaseEvent[]): void {
    this.all = [...this.all, ...facts];
    this.kept = [...this.kept, ...facts];
  }

  saves = (): readonly CaseEventOf<'work-recorded'>[] => this.kept.filter((fact) => fact.kind === 'work-recorded');
}

const recorded = (events: readonly CaseEvent[]) => recordOf(workRecord(events), 'plan', 'steps');

test('an hour of typing with a save every five seconds leaves a handful of rows, and the same text', () => {
  const desk = new Desk();
  for (let second = 5; second <= 3_600; second += 5) desk.write(second, 'acc-a', TEXT.slice(0, Math.ceil((second / 3_600) * TEXT.length)));
  expect(desk.all.length).toBeGreaterThan(700);
  expect(desk.saves().length).toBeLessThanOrEqual(8);
  expect(recorded(desk.kept)?.value).toBe(TEXT);
  // One click takes back ten minutes at the most.
  desk.write(3_601, 'acc-a', 'undo');
  expect(recorded(desk.kept)?.value).toHaveLength(Math.ceil((3_000 / 3_600) * TEXT.length));
});

test.each<[name: string, before: JsonValue, present: JsonValue, goesOn: boolean]>([
  ['typing on', 'Call', 'Call the customer', true],
  ['a word in the middle', 'Call the customer', 'Call back the customer', true],
  ['deleting', 'Call the customer', 'Call', true],
  ['another text', 'Call the customer', 'Nothing to do', false],
  ['taken back', 'Call', null, false],
  ['a text of a form', { text: 'Plan', shared: false }, { text: 'Plan final', shared: false }, true],
  ['a tick of a form', { text: 'Plan', shared: false }, { text: 'Plan', shared: true }, false],
  ['a list', ['a'], ['a', 'b'], false],
  ['a tick', true, false, false],
])('%s', (_name, before, present, goesOn) => {
  const record = { value: before, at: 1_000, by: 'a', earlier: [], facts: 1, since: 1_000, undone: [], superseded: [] };
  expect(sittingSince(record, { value: present, at: 2_000, by: 'a' })).toBe(goesOn ? 1_000 : undefined);
  expect(sittingSince(record, { value: present, at: 2_000, by: 'b' })).toBeUndefined();
  expect(sittingSince(record, { value: present, at: 130_000, by: 'a' })).toBeUndefined();
});

test('what was approved in between stays on record', () => {
  const desk = new Desk();
  desk.write(5, 'acc-a', 'Step one');
  desk.happen({ kind: 'approval-given', at: MONDAY_9 + seconds(6), by: 'b', part: 'plan', as: 'x', decision: 'approved', digest: 'd' });
  for (const [second, text] of [
    [7, 'Step one and'],
    [8, 'Step one and two'],
    [9, 'Step one and two, then'],
  ] as const)
    desk.write(second, 'acc-a', text);
  expect(desk.saves().map(({ value }) => value)).toEqual(['Step one', 'Step one and two', 'Step one and two, then']);
});

test('law: forgetting changes neither what stands there, nor what an undo goes back to, nor the place of the next save', () => {
  const save = fc.record({
    pause: fc.constantFrom(1, 5, 60, 130, 700),
    by: fc.constantFrom('acc-a', 'acc-b'),
    what: fc.oneof({ weight: 1, arbitrary: fc.constant('undo' as const) }, { weight: 5, arbitrary: fc.integer({ min: 1, max: 40 }) }),
    word: fc.constantFrom('', ' x', 'Another text'),
  });
  fc.assert(
    fc.property(fc.array(save, { maxLength: 30 }), (saves) => {
      const desk = new Desk();
      let second = 0;
      for (const { pause, by, what, word } of saves) {
        second += pause;
        if (what !== 'undo') desk.write(second, by, word.startsWith('A') ? word : TEXT.slice(0, what) + word);
        else if ((recorded(desk.kept)?.earlier.length ?? 0) > 0) desk.write(second, by, 'undo');
      }
      const [full, kept] = [recorded(desk.all), recorded(desk.kept)];
      expect([kept?.value, kept?.earlier, kept?.facts, kept?.since]).toEqual([full?.value, full?.earlier, full?.facts, full?.since]);
    }),
    { numRuns: 500 },
  );
});
