import type { CaseEvent } from '../../../src/domain/case/case-event';
import { caseProperty } from '../../../src/domain/case/case-property';
import { factEffects } from '../../../src/domain/case/fact-effects';
import { foldCase } from '../../../src/domain/case/fold-case';
import { customerMay } from '../../../src/domain/satisfaction/customer-may';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { enterConfirmation } from '../../../src/usecases/decide-for-customer';
import { assignReconsideration, decideReconsideration } from '../../../src/usecases/decide-reconsideration';
import { portalSatisfaction } from '../../../src/usecases/view-satisfaction';
import { hours } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../../builders/said';

const complaint = configured('complaint-handling');
const NOW = RESOLVED_AT + hours(10);
const requested: CaseEvent = { kind: 'reconsideration-requested', at: RESOLVED_AT + 1, by: 'acc-customer', reason: 'wrong facts' };
const named: CaseEvent = { kind: 'reconsideration-assigned', at: RESOLVED_AT + 2, by: 'acc-boss', reviewer: 'acc-new' };
const withdrawn: CaseEvent = { kind: 'cancelled', at: RESOLVED_AT + 3, by: 'acc-customer', because: 'withdrawn' };
const satisfied: CaseEvent = {
  kind: 'confirmed',
  at: RESOLVED_AT + 3,
  by: 'acc-customer',
  answers: [true],
  verdict: 'confirmed',
  method: 'system',
  attempt: 1,
};
const doubts: CaseEvent = { ...satisfied, answers: [false], verdict: 'dissatisfied' };
const caseWith = (...facts: readonly CaseEvent[]) => foldCase([...resolvedCase(), ...facts]);

describe.each<[string, CaseEvent, string, string]>([
  ['withdrawn', withdrawn, 'withdrawn', 'The customer withdrew the feedback'],
  ['content after all', satisfied, 'satisfied', 'The customer is satisfied after all'],
])('a request for reconsideration ends with the feedback %s (S4-90)', (_, end, endedBy, note) => {
  const feedbackCase = caseWith(requested, named, end);
  const situation = { feedbackCase, configuration: complaint, revision: 1, at: NOW, by: 'acc-new' };

  test('the property and the screens say so, and promise nothing', () => {
    const deadlines = computeDeadlines(complaint, feedbackCase, NOW);
    expect(caseProperty(feedbackCase, complaint, deadlines).reconsideration).toEqual({ state: 'ended' });
    expect(deadlines.find(({ milestone }) => milestone === 'reconsideration')).toMatchObject({ metAt: null, endedAt: end.at });
    expect(portalSatisfaction(feedbackCase, complaint, NOW).reconsideration).toMatchObject({ state: 'ended', endedBy, dueAt: null });
  });

  test('nobody takes it on or decides it any more', () => {
    expect(() => decideReconsideration({ outcome: 'upheld', reasons: 'r' })(situation)).toThrow('request-ended');
    expect(() => assignReconsideration({ reviewer: 'acc-other', isAgent: true, mayChoose: true })(situation)).toThrow('request-ended');
  });

  test('the reviewer is told', () => {
    const notes = factEffects('1', feedbackCase, complaint, NOW).filter(({ key }) => key.endsWith(':request-ended'));
    expect(notes).toMatchObject([{ kind: 'internal-comment', to: [{ accountId: 'acc-new' }] }]);
    expect(JSON.stringify(notes)).toContain(note);
  });
});

test('a doubt ends nothing, and no note is written where nobody had asked', () => {
  expect(portalSatisfaction(caseWith(requested, doubts), complaint, NOW).reconsideration.state).toBe('requested');
  const keys = factEffects('1', caseWith(satisfied), complaint, NOW).map(({ key }) => key);
  expect(keys.filter((key) => key.endsWith(':request-ended'))).toEqual([]);
});

test('who handled it does not end it by entering a yes', () => {
  const gov = configured('complaint-handling');
  const enter = (by: string) =>
    enterConfirmation({ answers: [true], method: 'phone' })({
      feedbackCase: caseWith(requested),
      configuration: gov,
      revision: 1,
      at: NOW,
      by,
    });
  expect(() => enter('acc-agent')).toThrow('own-rating');
  expect(enter('acc-other')).toMatchObject([{ kind: 'confirmed', verdict: 'confirmed' }]);
});

test('who said yes too soon may ask again within the window', () => {
  expect(customerMay(caseWith(requested, satisfied), complaint, NOW).reconsider).toBeNull();
});
