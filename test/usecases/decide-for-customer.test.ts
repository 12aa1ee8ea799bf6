import type { CaseEvent } from '../../src/domain/case/case-event';
import { describeEvent } from '../../src/domain/case/describe-event';
import { foldCase } from '../../src/domain/case/fold-case';
import { hadPart } from '../../src/domain/satisfaction/no-part';
import { enterAppeal } from '../../src/usecases/decide-for-customer';
import { opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../builders/said';

const NOW = RESOLVED_AT + 100;
const appeal = (
  what: 'objection' | 'reconsideration',
  facts: readonly CaseEvent[] = resolvedCase(),
  profile = 'complaint-handling',
  heard: 'oral' | 'written' = 'oral',
): readonly CaseEvent[] => {
  const feedbackCase = foldCase(facts);
  const situation = { feedbackCase, configuration: configured(profile), revision: 1, at: NOW, by: 'acc-registrar' };
  return enterAppeal({ what, reason: 'They never listened', heard })(situation);
};

describe('appeals made orally or in writing (S4-91)', () => {
  test('an objection to the result has the same consequences as one from the portal (S4-89)', () => {
    expect(appeal('objection', resolvedCase(), 'feedback-monitoring')).toMatchObject([
      { kind: 'objected', by: 'acc-registrar', reason: 'They never listened', heard: 'oral', attempt: 1 },
      { kind: 'reopened', because: 'objection', by: null },
    ]);
  });
  test('during the handling it is heard and recorded, and nothing starts anew (S4-88)', () => {
    expect(appeal('objection', [opened()]).map(({ kind }) => kind)).toEqual(['objected']);
  });
  test('reconsideration asked for on paper: who wrote it down has no part in the result by that (S4-90)', () => {
    const asked = appeal('reconsideration', resolvedCase(), 'complaint-handling', 'written');
    expect(asked).toMatchObject([{ kind: 'reconsideration-requested', heard: 'written' }]);
    expect(hadPart(foldCase([...resolvedCase(), ...asked])).has('acc-registrar')).toBe(false);
    const [told] = asked.map((event) => describeEvent(event, configured('complaint-handling').profile));
    expect(told).toEqual({ en: 'Reconsideration requested in writing', zh: '书面申请复议' });
  });
  test.each<[string, () => unknown, string]>([
    ['where the process knows none', () => appeal('reconsideration', resolvedCase(), 'gov-it-projects'), 'no-reconsideration'],
    [
      'a second time for the same result',
      () => appeal('reconsideration', [...resolvedCase(), ...appeal('reconsideration')]),
      'reconsideration-pending',
    ],
    ['before there is a result', () => appeal('reconsideration', [opened()]), 'not-resolved'],
  ])('is refused %s', (_name, act, refusal) => expect(act).toThrow(refusal));
});
