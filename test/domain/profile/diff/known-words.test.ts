import { knownValues, knownWords, valueTyped } from '../../../../src/domain/profile/diff/known-words';
import { presets } from '../../../../src/domain/profile/presets';

it.each([
  ['silent', 'complaint number', 'complaint number', '投诉编号'],
  ['every', 'week', 'week', '每周'],
  ['per', 'week', 'week', '周'],
  ['startsAt', 'handling completed', 'handling completed', '处理完成'],
])('%s "%s" reads in both languages', (field, value, en, zh) => {
  expect(knownWords(field, value)).toEqual({ en, zh });
});

it.each([
  ['silent', '投诉编号', 'complaint number'],
  ['silent', ' Complaint number ', 'complaint number'],
  ['silent', '投诉编号规则', '投诉编号规则'],
  ['note', 'toString', 'toString'],
  ['constructor', 'week', 'week'],
])('what is typed in %s as "%s" is stored as "%s"', (field, typed, stored) => {
  expect(valueTyped(field, typed)).toBe(stored);
});

it('an admin’s own text, and a field of no known values, read as typed', () => {
  expect(knownWords('silent', 'toString')).toBeNull();
  expect(knownWords('keywords', '紧急')).toBeNull();
  expect(knownValues('toString')).toEqual([]);
});

it('no two values of a field read alike, so that what is typed means one of them', () => {
  for (const field of ['silent', 'note', 'every', 'reading', 'source']) {
    const texts = knownValues(field).map((value) => knownWords(field, value)?.zh);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

it('a source is called what its process is called', () => {
  for (const { source, name } of presets) expect(knownWords('source', source)).toEqual(name);
});
