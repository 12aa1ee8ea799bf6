import { defineWords, translate } from '../../../../static/shared/i18n/define-words';
import { languageOf } from '../../../../static/shared/i18n/language';

const words = defineWords({
  en: { changes: '1 change|{n} changes', hello: 'Hello {name}' },
  zh: { changes: '{n} 处修改', hello: '{name}，您好' },
});

test.each([
  [1, '1 change'],
  [0, '0 changes'],
  [3, '3 changes'],
])('English plural of %d', (n, text) => {
  expect(translate(words, 'en', 'changes', { n })).toBe(text);
});

test('Chinese has one form', () => {
  expect(translate(words, 'zh', 'changes', { n: 1 })).toBe('1 处修改');
});

test('a value that is missing leaves its place visible; a value that looks like a place is not filled again', () => {
  expect(translate(words, 'en', 'hello')).toBe('Hello {name}');
  expect(translate(words, 'en', 'hello', { name: '{name}$&' })).toBe('Hello {name}$&');
});

test.each([
  ['zh-CN', 'zh'],
  ['zh_TW', 'zh'],
  ['ZH', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['zhx', 'en'],
])('locale %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
