import type { CaseEvent } from '../../../src/domain/case/case-event';
import { factEffects } from '../../../src/domain/case/fact-effects';
import { foldCase } from '../../../src/domain/case/fold-case';
import { letterMayAsk } from '../../../src/domain/satisfaction/letter-may-ask';
import { unansweredLetter } from '../../../src/domain/sla/letter-deadlines';
import { takeLetterAsRequest } from '../../../src/usecases/decide-reconsideration';
import { portalSatisfaction } from '../../../src/usecases/view-satisfaction';
import { hours } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../../builders/said';

const complaint = configured('complaint-handling');
const LETTER: CaseEvent = { kind: 'customer-replied', at: RESOLVED_AT + hours(1), by: 'acc-customer', mayAsk: '501' };
const caseWith = (...facts: readonly CaseEvent[]) => foldCase([...resolvedCase(), ...facts]);
const take = (
  facts: readonly CaseEvent[],
  over: { readonly at?: number; readonly text?: string | null; readonly commentId?: string } = {},
) =>
  takeLetterAsRequest({ commentId: over.commentId ?? '501', text: over.text === undefined ? '请重新考虑' : over.text })({
    feedbackCase: caseWith(...facts),
    configuration: complaint,
    revision: 1,
    at: over.at ?? RESOLVED_AT + hours(2),
    by: 'acc-agent',
  });

test('a letter that may ask is offered to whoever looks, and taken for the request in its own words', () => {
  expect(letterMayAsk(caseWith(LETTER), complaint)).toEqual({ at: LETTER.at, commentId: '501' });
  expect(portalSatisfaction(caseWith(LETTER), complaint, RESOLVED_AT + hours(2)).reconsideration).toMatchObject({
    canRequest: true,
    letter: { commentId: '501' },
  });
  const facts = take([LETTER]);
  expect(facts).toEqual([
    {
      kind: 'reconsideration-requested',
      at: RESOLVED_AT + hours(2),
      by: 'acc-agent',
      reason: '请重新考虑',
      heard: 'written',
      byLetter: true,
      letterAt: LETTER.at,
    },
  ]);
  const after = caseWith(LETTER, ...facts);
  expect(letterMayAsk(after, complaint)).toBeNull();
  expect(unansweredLetter(after)).toBeNull();
  const receipts = factEffects('1', after, complaint, RESOLVED_AT + hours(3)).filter(({ key }) => key.includes(':reconsideration:'));
  expect(receipts).toMatchObject([{ kind: 'public-comment' }]);
  expect(JSON.stringify(receipts)).toContain('We take your letter as a request');
});

test('in time is when the letter came in time, whenever it is read', () => {
  expect(take([LETTER], { at: RESOLVED_AT + hours(24 * 60) })).toHaveLength(1);
  const late: CaseEvent = { ...LETTER, at: RESOLVED_AT + hours(24 * 60) };
  expect(() => take([late], { at: late.at + 1 })).toThrow('no-letter');
});

test.each<[string, readonly CaseEvent[]]>([
  ['before there is a result', [{ ...LETTER, at: RESOLVED_AT - 1 }]],
  ['of a letter that asks for nothing', [{ kind: 'customer-replied', at: LETTER.at, by: 'acc-customer' }]],
  ['asked for since', [LETTER, { kind: 'reconsideration-requested', at: LETTER.at + 1, by: 'acc-customer', reason: 'r' }]],
  ['content since', [LETTER, { kind: 'confirmed', at: LETTER.at + 1, by: 'acc-customer', answers: [true], verdict: 'confirmed' }]],
  ['handled again since', [LETTER, { kind: 'reopened', at: LETTER.at + 1, by: 'acc-agent' }]],
])('nothing is offered %s', (_, facts) => {
  expect(letterMayAsk(caseWith(...facts), complaint)).toBeNull();
  expect(() => take(facts, { at: RESOLVED_AT + hours(9) })).toThrow('no-letter');
});

test('another comment than that letter, or one that is gone, is refused with the reason', () => {
  expect(() => take([LETTER], { commentId: '7' })).toThrow('no-letter');
  expect(() => take([LETTER], { text: null })).toThrow('letter-gone');
});

test('a process without reconsideration offers none', () => {
  expect(letterMayAsk(caseWith(LETTER), configured('feedback-monitoring'))).toBeNull();
});

describe('the note to whoever had the case', () => {
  const notes = (...facts: readonly CaseEvent[]) =>
    factEffects('1', caseWith(...facts), complaint, RESOLVED_AT + hours(9))
      .filter(({ key }) => key.includes(':wrote-after:'))
      .map((effect) => JSON.stringify(effect));
  const plain: CaseEvent = { kind: 'customer-replied', at: LETTER.at - 1, by: 'acc-customer' };

  test('names the click and the last day', () => {
    const [note = '', ...more] = notes(LETTER);
    expect(more).toEqual([]);
    expect(note).toMatch(/may ask for reconsideration \(possible until 2026-\d\d-\d\d/);
    expect(notes(plain).join()).not.toContain('may ask for reconsideration');
  });

  test('comes also after a letter that asks for nothing, and once', () => {
    expect(notes(plain, LETTER)).toHaveLength(2);
    expect(notes(LETTER, { ...LETTER, at: LETTER.at + 1, mayAsk: '502' })).toHaveLength(1);
  });
});
