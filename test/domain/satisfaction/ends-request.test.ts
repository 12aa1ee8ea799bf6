import type { CaseEvent } from '../../../src/domain/case/case-event';
import { caseProperty } from '../../../src/domain/case/case-property';
import { factEffects } from '../../../src/domain/case/fact-effects';
import { foldCase } from '../../../src/domain/case/fold-case';
import { customerMay } from '../../../src/domain/satisfaction/customer-may';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { unansweredLetter } from '../../../src/domain/sla/letter-deadlines';
import { enterConfirmation } from '../../../src/usecases/decide-for-customer';
import { assignReconsideration, decideReconsideration, endReconsideration } from '../../../src/usecases/decide-reconsideration';
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
const notMeant: CaseEvent = {
  kind: 'reconsideration-ended',
  at: RESOLVED_AT + 3,
  by: 'acc-lead',
  because: 'not-meant',
  reason: 'only thanks',
};
const takenBack: CaseEvent = { ...notMeant, because: 'taken-back', reason: 'wrote so' };
const doubts: CaseEvent = { ...satisfied, answers: [false], verdict: 'dissatisfied' };
const caseWith = (...facts: readonly CaseEvent[]) => foldCase([...resolvedCase(), ...facts]);

describe.each<[string, CaseEvent, string, string]>([
  ['withdrawn', withdrawn, 'withdrawn', 'The customer withdrew the feedback'],
  ['content after all', satisfied, 'satisfied', 'The customer is satisfied after all'],
  ['never meant', notMeant, 'not-meant', 'did not mean to ask for it'],
  ['taken back', takenBack, 'taken-back', 'takes the request for reconsideration back'],
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

describe('a request that is not meant, or taken back by letter, is ended in the panel', () => {
  const end = (by: string, ...facts: readonly CaseEvent[]) =>
    endReconsideration({ because: 'not-meant', reason: 'only thanks' })({
      ...{ feedbackCase: caseWith(...facts), configuration: complaint, revision: 1, at: NOW, by },
    });
  const outcome = (...facts: readonly CaseEvent[]) =>
    caseProperty(caseWith(...facts), complaint, computeDeadlines(complaint, caseWith(...facts), NOW)).dissatisfaction;
  const told = (...facts: readonly CaseEvent[]) =>
    factEffects('1', caseWith(...facts), complaint, NOW)
      .filter(({ key }) => key.includes(':reconsideration-ended:'))
      .map((effect) => (effect.kind === 'public-comment' ? JSON.stringify(effect.document) : effect.kind));

  test('by somebody without a part in the result, and while it is open', () => {
    expect(end('acc-lead', requested)).toMatchObject([{ kind: 'reconsideration-ended', because: 'not-meant', reason: 'only thanks' }]);
    expect(() => end('acc-agent', requested)).toThrow('ended-by-none');
    expect(() => end('acc-lead')).toThrow('no-request');
    expect(() => end('acc-lead', requested, notMeant)).toThrow('request-ended');
  });

  test('it was no dissatisfied customer, and one who takes it back is none any more; a low mark stays what it is', () => {
    expect(outcome(requested)).toBe('open');
    expect(outcome(requested, notMeant)).toBeNull();
    expect(outcome(requested, takenBack)).toBe('withdrawn');
    expect(outcome({ kind: 'rated', at: RESOLVED_AT + 1, by: 'acc-customer', rating: 1 }, requested, notMeant)).toBe('open');
  });

  test('the customer reads in plain words that it ended, and until when they may ask; never the reason', () => {
    const [comment = ''] = told(requested, named, notMeant);
    expect(comment).toMatch(/did not mean to ask for it\. The result stays as it is\. If we got you wrong, .+ reply here by/);
    expect(comment).not.toContain('only thanks');
  });

  test('who may ask again has as long as after the result, though that time is over', () => {
    const late = { ...notMeant, at: RESOLVED_AT + hours(24 * 60) };
    expect(customerMay(caseWith(requested, late), complaint, late.at + hours(1)).reconsider).toBeNull();
    expect(customerMay(caseWith(requested, late), complaint, late.at + hours(24 * 60)).reconsider).toBe('window-over');
  });

  test('the reviewer who ends it is told nothing', () => {
    expect(told(requested, named, { ...notMeant, by: 'acc-new' })).toHaveLength(1);
    expect(told(requested, named, notMeant)).toEqual([expect.any(String), 'internal-comment']);
  });

  test('the letter in which it was said is answered by it', () => {
    const letter: CaseEvent = { kind: 'customer-replied', at: RESOLVED_AT + 2, by: 'acc-customer' };
    expect(unansweredLetter(caseWith(requested, letter))).toMatchObject({ firstAt: letter.at });
    expect(unansweredLetter(caseWith(requested, letter, notMeant))).toBeNull();
  });
});

describe('on the card and in the panel stands what is true of the present result; what became of earlier requests is in the history', () => {
  const again: CaseEvent = { kind: 'reopened', at: RESOLVED_AT + 10, by: 'acc-agent' };
  const result: CaseEvent = { kind: 'resolved', at: RESOLVED_AT + 20, by: 'acc-agent' };
  const decided = (outcome: 'upheld' | 'changed'): CaseEvent => ({
    kind: 'reconsideration-decided',
    at: RESOLVED_AT + 9,
    by: 'acc-new',
    outcome,
    reasons: 'r',
  });
  const shown = (...facts: readonly CaseEvent[]) =>
    portalSatisfaction(caseWith(requested, named, ...facts), complaint, NOW).reconsideration.state;

  test.each<[string, readonly CaseEvent[], string | null]>([
    ['open', [], 'assigned'],
    ['open, though it is handled again', [again], 'assigned'],
    ['ended, and nothing since', [takenBack], 'ended'],
    ['ended, and handled again', [takenBack, again], null],
    ['upheld, and handled again', [decided('upheld'), again], null],
    ['changed: it is handled again for that', [decided('changed'), again], 'decided'],
    ['changed, and there is another result', [decided('changed'), again, result], null],
  ])('%s', (_name, facts, state) => {
    expect(shown(...facts)).toBe(state);
  });
});
