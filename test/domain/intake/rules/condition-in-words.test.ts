import { conditionInWords } from '../../../../src/domain/intake/rules/condition-in-words';
import type { RuleCondition } from '../../../../src/domain/intake/rules/rule';
import { wordsOf } from './rule-of';

const nameOf = (id: string) => (id === 'phone' ? { en: 'Phone', zh: '电话' } : { en: id, zh: id });

test.each<[RuleCondition, string, string]>([
  [wordsOf('退款', 'refund'), 'the text says “退款”, “refund”', '文中出现“退款”、“refund”'],
  [{ ...wordsOf('urgent'), sense: 'denied', where: 'summary' }, 'the summary denies “urgent”', '标题中否定“urgent”'],
  [
    { ...wordsOf('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h') },
    'the text says “a”, “b”, “c”, “d”, “e”, “f” and 2 more',
    '文中出现“a”、“b”、“c”、“d”、“e”、“f”等 8 个词',
  ],
  [{ ...wordsOf('pay'), inflected: true }, 'the text says “pay” in any form', '文中出现“pay”（含词形变化）'],
  [
    {
      kind: 'all',
      of: [
        { kind: 'channel', ids: ['phone'] },
        { kind: 'any', of: [wordsOf('a'), { kind: 'repeat', is: true }] },
      ],
    },
    'the channel is Phone and (the text says “a” or it is a repeat)',
    '渠道为电话，且（文中出现“a”，或属于重复反馈）',
  ],
  [
    { kind: 'none', of: [wordsOf('a'), wordsOf('b')] },
    'not (the text says “a” or the text says “b”)',
    '并非（文中出现“a”，或文中出现“b”）',
  ],
  [{ kind: 'field', field: 'phone', is: 'filled' }, 'Phone is filled in', '已填写电话'],
  [{ kind: 'field', field: 'amount', is: 'at-least', number: 5 }, 'amount is at least 5', 'amount不低于 5'],
  [{ kind: 'all', of: [] }, 'nothing yet', '尚无条件'],
])('%j', (condition, en, zh) => {
  expect(conditionInWords(condition, nameOf)).toEqual({ en, zh });
});
