import type { CaseEvent } from '../../../src/domain/case/case-event';
import { factEffects } from '../../../src/domain/case/fact-effects';
import { foldCase } from '../../../src/domain/case/fold-case';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

describe('the label of an emergency goes with it', () => {
  const declared = (at: number): CaseEvent => ({ kind: 'emergency-declared', at: MONDAY_9 + hours(at), definition: 'data-loss-or-leak' });
  const ended = (at: number): CaseEvent => ({ kind: 'emergency-ended', at: MONDAY_9 + hours(at) });
  const unlabelled = (...facts: readonly CaseEvent[]) =>
    factEffects('10001', foldCase([opened(), ...facts]), configured('gov-it-projects'), MONDAY_9 + hours(5)).filter(
      ({ kind }) => kind === 'unlabel',
    );

  test('when it ends, once', () => {
    expect(unlabelled(declared(1))).toEqual([]);
    expect(unlabelled(declared(1), ended(2))).toEqual([
      { key: `10001:emergency-over:${MONDAY_9 + hours(2)}`, kind: 'unlabel', label: 'closed-loop-emergency' },
    ]);
  });
  test('not while another one lasts, and then with that', () => {
    expect(unlabelled(declared(1), ended(2), declared(3))).toEqual([]);
    expect(unlabelled(declared(1), ended(2), declared(3), ended(4)).map(({ key }) => key)).toEqual([
      `10001:emergency-over:${MONDAY_9 + hours(4)}`,
    ]);
  });
});
