import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { linkGiver } from '../../../src/domain/satisfaction/link-givers';
import { RESOLVED_AT, resolvedCase } from '../../builders/said';

const [ME, OTHER, THIRD] = ['acc-agent', 'acc-other', 'acc-third'];
const again: readonly CaseEvent[] = [
  { kind: 'reopened', at: RESOLVED_AT + 1 },
  { kind: 'assigned', at: RESOLVED_AT + 2, to: OTHER },
  { kind: 'resolved', at: RESOLVED_AT + 3, by: OTHER },
];

/** Decisions 0015 and 0018; `acc-agent` handled and resolved the first result. */
test.each<[name: string, by: string, team: readonly string[], more: readonly CaseEvent[], expected: string]>([
  ['never had it', THIRD, [ME, THIRD], [], 'free'],
  ['handled it, and a colleague is there', ME, [ME, THIRD], [], 'colleague'],
  ['handled it, at a desk of one', ME, [ME], [], 'alone'],
  ['handled it, and nobody can be given the case', ME, [], [], 'alone'],
  ['both had it: who handled the first result takes it for the second', ME, [ME, OTHER], again, 'free'],
  ['both had it: not who handled the second', OTHER, [ME, OTHER], again, 'colleague'],
  ['both had it, and a third is there', ME, [ME, OTHER, THIRD], again, 'colleague'],
  ['who handled the second result is alone by now', OTHER, [OTHER], again, 'alone'],
])('%s', (_name, by, team, more, expected) => {
  expect(linkGiver(foldCase([...resolvedCase(), ...more]), by, team)).toBe(expected);
});
