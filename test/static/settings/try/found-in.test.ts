import { foundIn } from '../../../../static/settings/try/found-in';

const because = (rule: string, matched: string) => ({ axis: 'type', value: 'complaint', rule, matched, assumed: false }) as const;

test('words that set off an escalation are marked, each where it is not denied (issue 5)', () => {
  const text = 'I do not need a lawyer. My Lawyer says: refund';
  expect(foundIn(text, [], [{ matched: 'Lawyer' }, { matched: null }, { matched: 'Lawyer' }])).toEqual([{ index: 27, matched: 'Lawyer' }]);
  expect(foundIn('nothing of it', [], [{ matched: 'Lawyer' }])).toEqual([]);
});

test('a word that decided an axis is marked at its first place, denied or not: a rule may go by denied words', () => {
  expect(foundIn('not happy, happy', [because('rule:r', 'happy')])).toEqual([{ index: 4, matched: 'happy' }]);
});
