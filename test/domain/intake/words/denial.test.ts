import * as fc from 'fast-check';
import { readText } from '../../../../src/domain/intake/text';
import { isDenied } from '../../../../src/domain/intake/words/denial';

/** Whether the last place of a word in a text is denied. */
function denied(text: string, word: string): boolean {
  const { folded } = readText(text);
  const index = folded.lastIndexOf(word);
  if (index < 0) throw new Error(`'${word}' does not stand in '${text}'`);
  return isDenied(folded, index);
}

test.each([
  ['I do not want a refund', 'refund'],
  ["I don't want a refund", 'refund'],
  ['I don’t really want any refund', 'refund'],
  ['I do not need a lawyer', 'lawyer'],
  ["I don't think I need a lawyer", 'lawyer'],
  ['There is no need for a lawyer', 'lawyer'],
  ['I am not asking for a refund', 'refund'],
  ['I never asked for a refund', 'refund'],
  ['We do not wish to file a complaint', 'complaint'],
  ["I wouldn't like to make a complaint", 'complaint'],
  ['I do not want to get a lawyer', 'lawyer'],
  ['I do not want your refund', 'refund'],
  ['I do not want a refund or a lawyer', 'lawyer'],
  ['neither a refund nor a lawyer', 'lawyer'],
  ['I need no lawyer', 'lawyer'],
  ['It is not very urgent', 'urgent'],
  ['without refund', 'refund'],
  ['别拖延了', '拖延'],
  ['请别再拖延', '拖延'],
  ['不要拖延', '拖延'],
  ['请不要再继续拖延', '拖延'],
  ['请勿拖延', '拖延'],
  ['不得拖延', '拖延'],
  ['并非拖延', '拖延'],
  ['并非因为拖延', '拖延'],
  ['不是故意拖延', '拖延'],
  ['没有造成拖延', '拖延'],
  ['我不是来投诉的', '投诉'],
  ['我不打算投诉', '投诉'],
  ['我没有要求退款', '退款'],
  ['我没有申请退款', '退款'],
  ['不需要退款', '退款'],
  ['不用退款', '退款'],
  ['我不想找律师', '律师'],
  ['没有任何故障', '故障'],
  ['信息没有被泄露', '泄露'],
  ['不需要你们退款', '退款'],
  ['I dont want a refund', 'refund'],
  ['she wasnt rude', 'rude'],
])('%s: %s is denied', (text, word) => {
  expect(denied(text, word)).toBe(true);
});

test.each([
  ['I want a refund', 'refund'],
  ['I want not only an apology but a refund', 'refund'],
  ['I do not only want a refund', 'refund'],
  ["I don't understand why you refuse a refund", 'refund'],
  ["I don't want you to refuse a refund", 'refund'],
  ['I did not get my refund', 'refund'],
  ['I have not received a refund', 'refund'],
  ['I still do not have a refund', 'refund'],
  ["Why can't I get a refund?", 'refund'],
  ["Didn't I ask for a refund?", 'refund'],
  ['Didnt I ask for a refund?', 'refund'],
  ["Isn't it urgent?", 'urgent'],
  ['I cannot do without a lawyer', 'lawyer'],
  ['I would not say no to a refund', 'refund'],
  ['I do not want to wait. I need a lawyer', 'lawyer'],
  ['I do not want excuses, I want a refund', 'refund'],
  ['Nobody told me anything and I need a lawyer', 'lawyer'],
  ['a knot in the stomach that is quite a real and terribly considered urgent', 'urgent'],
  ['特别拖延', '拖延'],
  ['个别拖延', '拖延'],
  ['别人拖延', '拖延'],
  ['特别要求退款', '退款'],
  ['不仅要退款', '退款'],
  ['不只是退款', '退款'],
  ['不是不想退款', '退款'],
  ['没有不满意', '满意'],
  ['不得不要求退款', '退款'],
  ['恨不得投诉', '投诉'],
  ['有没有故障', '故障'],
  ['为什么不退款', '退款'],
  ['为何没有退款', '退款'],
  ['怎么还没退款', '退款'],
  ['凭什么一直不退款', '退款'],
  ['I paid rent and want a refund', 'refund'],
  ['会不会拖延', '拖延'],
  ['要不要退款', '退款'],
  ['非要退款', '退款'],
  ['不过投诉', '投诉'],
  ['没有收到退款', '退款'],
  ['不给退款', '退款'],
  ['无法登录，要求退款', '退款'],
  ['我不满意，要求退款', '退款'],
])('%s: %s is said', (text, word) => {
  expect(denied(text, word)).toBe(false);
});

const clause = fc.stringMatching(/^[a-z 不没有要退款别'n]{0,60}$/);
const end = fc.constantFrom('. ', ', ', '! ', '? ', '; ', '。', '，', '！', '？', '；');

test('what stands before the end of a clause denies nothing behind it', () => {
  fc.assert(
    fc.property(clause, end, fc.constantFrom('refund', '退款'), (before, stop, word) => {
      expect(denied(`${before}${stop}${word}`, word)).toBe(false);
    }),
  );
});

test('a wish that is denied denies what is wished for, whatever stands before it', () => {
  const wish = fc.constantFrom('want', 'need', 'wish for', 'ask for', 'want to claim', 'expect');
  const denial = fc.constantFrom('do not', "don't", 'never', 'did not');
  const thing = fc.constantFrom('a refund', 'any refund', 'the refund', 'my refund', 'a very real refund');
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), denial, wish, thing, (before, not, want, what) => {
      expect(denied(`${before}. I ${not} ${want} ${what}`, 'refund')).toBe(true);
    }),
  );
  const ask = fc.constantFrom('', '想', '要', '再', '需要', '打算', '要求', '希望');
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.constantFrom('不', '没有', '并非', '不是', '别', '不要'), ask, (before, not, want) => {
      expect(denied(`${before}。我${not}${want}退款`, '退款')).toBe(true);
    }),
  );
});

test('what stands further away than a clause reaches changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), clause, (far, near) => {
      const filler = 'word '.repeat(20);
      expect(denied(`${far} ${filler}${near} refund`, 'refund')).toBe(denied(`${filler}${near} refund`, 'refund'));
    }),
  );
});
