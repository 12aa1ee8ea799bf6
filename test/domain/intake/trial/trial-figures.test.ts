import { trialsOf, wordingOf } from '../../../../src/domain/intake/trial/trial';
import { type TriedCase, trialFigures } from '../../../../src/domain/intake/trial/trial-figures';
import { ruleOf, wordsOf } from '../rules/rule-of';

const rule = ruleOf({ id: 'money', does: 'suggests', when: wordsOf('退款') });
const tried = (fits: boolean, type: string, how: 'by hand' | 'closed' | 'open', wording = wordingOf(rule)): TriedCase => ({
  trials: [{ rule: 'money', wording, fits }],
  axes: { type },
  judged: new Set(how === 'by hand' ? ['type'] : how === 'closed' ? ['urgency'] : []),
  isClosed: how === 'closed',
});

describe('trialFigures', () => {
  it('counts what was suggested and what came out, where it is known', () => {
    const cases = [
      tried(true, 'complaint', 'by hand'),
      tried(true, 'complaint', 'closed'),
      tried(true, 'inquiry', 'by hand'),
      tried(false, 'complaint', 'closed'),
      tried(false, 'inquiry', 'by hand'),
      tried(true, 'inquiry', 'open'),
    ];
    expect(trialFigures([rule], cases)).toEqual([
      {
        rule: 'money',
        axis: 'type',
        value: 'complaint',
        seen: 6,
        known: 5,
        byHand: 3,
        precision: expect.objectContaining({ n: 3, value: expect.closeTo(66.67, 2) }),
        recall: expect.objectContaining({ n: 3, value: expect.closeTo(66.67, 2) }),
      },
    ]);
  });

  it('says nothing about a rule nobody could judge yet, another wording or a rule that decides', () => {
    const [none] = trialFigures([rule], [tried(true, 'complaint', 'by hand', 'another'), tried(true, 'complaint', 'open')]);
    expect(none).toMatchObject({
      seen: 1,
      known: 0,
      precision: { kind: 'not-applicable', n: 0 },
      recall: { kind: 'not-applicable', n: 0 },
    });
    expect(trialFigures([{ ...rule, does: 'decides' }], [tried(true, 'complaint', 'by hand')])).toEqual([]);
  });
});

describe('trialsOf', () => {
  it('records rules on trial, fitting or not, and no others', () => {
    const other = ruleOf({ id: 'other', does: 'suggests' });
    const rules = [rule, other, ruleOf({ id: 'decides' })];
    expect(trialsOf(rules, [{ rule, hits: [], facts: [] }])).toEqual([
      { rule: 'money', wording: wordingOf(rule), fits: true },
      { rule: 'other', wording: wordingOf(other), fits: false },
    ]);
  });

  it('a wording is what a rule asks and sets, not what it is called', () => {
    expect(wordingOf({ ...rule, name: 'x', weight: 9, stop: true })).toBe(wordingOf(rule));
    expect(wordingOf({ ...rule, value: 'praise' })).not.toBe(wordingOf(rule));
    expect(wordingOf({ ...rule, when: wordsOf('退费') })).not.toBe(wordingOf(rule));
  });
});
