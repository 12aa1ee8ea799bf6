import * as fc from 'fast-check';
import { readText } from '../../../../src/domain/intake/text';
import { isDenied } from '../../../../src/domain/intake/words/denial';
import { ORDINARY_CHINESE, ORDINARY_ENGLISH } from './ordinary-sentences';

/** Whether the last place of a word in a text is denied. */
function denied(text: string, word: string): boolean {
  const { folded } = readText(text);
  const index = folded.lastIndexOf(word);
  if (index < 0) throw new Error(`'${word}' does not stand in '${text}'`);
  return isDenied(folded, index, index + word.length);
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
  ['nobody was rude', 'rude'],
  ['Nobody in your team was rude', 'rude'],
  ['Nobody has ever been rude to me', 'rude'],
  ['no one was rude', 'rude'],
  ['none of the staff was rude', 'rude'],
  ['No data was leaked', 'leaked'],
  ['Nothing was broken', 'broken'],
  ['nobody was asking for a refund', 'refund'],
  ['never ever rude', 'rude'],
  ['not in the least rude', 'rude'],
  ['not a single delay', 'delay'],
  ['please do not give me a refund', 'refund'],
  ["Don't offer us a refund", 'refund'],
  ['Do not take this as a complaint', 'complaint'],
  ['I do not want you to give me a refund', 'refund'],
  ['I would not say the staff was rude', 'rude'],
  ["We wouldn't say that it was urgent", 'urgent'],
  ['refund not necessary', 'refund'],
  ['A refund is no longer needed', 'refund'],
  ["The refund isn't required, thank you", 'refund'],
  ['A lawyer will not be needed', 'lawyer'],
  ['数据没被泄露', '泄露'],
  ['没有被拖延', '拖延'],
  ['我没说要退款', '退款'],
  ['我没有说过要退款', '退款'],
  ['退款就不用了', '退款'],
  ['退款不需要了，谢谢', '退款'],
  ['退款就免了吧', '退款'],
  ['防止泄露', '泄露'],
  ['为了防止信息被泄露', '泄露'],
  ['请采取措施以免泄露', '泄露'],
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
  ['不退款就投诉', '退款'],
  ['不退款我们就找律师', '退款'],
  ['如果不退款，我只能向法院起诉', '退款'],
  ['再不退款我就曝光', '退款'],
  ['为什么你们一直不退款', '退款'],
  ['没能防止泄露', '泄露'],
  ['无法避免拖延', '拖延'],
  ['退款不用等这么久吧', '退款'],
  ['退款没有到账', '退款'],
  ['If you do not refund me', 'refund'],
  ['Why do you not refund me', 'refund'],
  ['You did not give me a refund', 'refund'],
  ['They do not give me a refund', 'refund'],
  ['Nobody told me about the delay', 'delay'],
  ['Nobody told me it was urgent', 'urgent'],
  ['They did not say the flight was delayed', 'delayed'],
  ['No explanation was given for the delay', 'delay'],
  ['No answer and he was rude', 'rude'],
  ['Nobody helped because the staff was rude', 'rude'],
  ['The delay was not necessary', 'delay'],
  ['This delay is not necessary', 'delay'],
  ['Your refund is not what we agreed', 'refund'],
  ['The refund has not arrived', 'refund'],
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

/** What is taken for denied though it was said hides a complaint: hardly ever. What is taken for said is read by a person. */
const LEAST_PRECISION = 0.95;

test.each([
  ['English', ORDINARY_ENGLISH, 18 / 30],
  ['Chinese', ORDINARY_CHINESE, 20 / 30],
] as const)(
  '%s sentences as customers write them: what is denied is found as often as measured, and hardly anything else',
  (_, all, leastRecall) => {
    const counts = { found: 0, missed: 0, wrong: 0 };
    for (const [text, word, isIt] of all) {
      const isFound = denied(text, word);
      if (isFound) counts[isIt ? 'found' : 'wrong'] += 1;
      else if (isIt) counts.missed += 1;
    }
    expect(counts.found / (counts.found + counts.wrong)).toBeGreaterThanOrEqual(LEAST_PRECISION);
    expect(counts.found / (counts.found + counts.missed)).toBeGreaterThanOrEqual(leastRecall);
  },
);
