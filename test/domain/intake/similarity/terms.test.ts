import { stem } from '../../../../src/domain/intake/similarity/stem';
import { termsOf } from '../../../../src/domain/intake/similarity/terms';

test.each([
  [['invoice', 'invoices', 'invoiced', 'invoicing']],
  [['register', 'registered', 'registering', 'registers']],
  [['inspect', 'inspection', 'inspections', 'inspected']],
  [['stop', 'stopped', 'stopping', 'stops']],
  [['call', 'called', 'calls', 'calling']],
  [['company', 'companies']],
  [['box', 'boxes']],
  [['pay', 'paying', 'pays']],
])('%j are one', (words) => {
  expect(new Set(words.map(stem)).size).toBe(1);
});

test.each([['status'], ['glass'], ['bus'], ['this'], ['red'], ['king']])('"%s" keeps what is no ending', (word) => {
  expect(stem(word)).toBe(word);
});

test.each([
  ['电子发票没收到', ['电子', '子发', '发票', '票没', '没收']],
  ['我们的系统', ['系统']],
  ['系统登陆不了', ['系统', '统登', '登录', '录不']],
  ['I cannot log in to the portal', ['cannot', 'login', 'portal']],
  ["I can't sign in", ['cannot', 'login']],
  ['错误代码0x00000709', ['错误', '误代', '代码', '0x00000709']],
  ['公交17路晚点', ['公交', '17', '路晚', '晚点']],
  ['ＶＰＮ掉线', ['vpn', '掉线']],
  ['写信给 li@example.org 或 138 0000 1111', ['写信']],
  ['', []],
])('%s', (text, terms) => {
  expect([...termsOf(text).keys()]).toEqual(terms);
});
