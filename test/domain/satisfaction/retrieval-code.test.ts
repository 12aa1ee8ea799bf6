import { createHmac } from 'node:crypto';
import { codeForReading, codeFrom, codeText, isSameCode, typedCode } from '../../../src/domain/satisfaction/retrieval-code';

const mac = (issueId: string) => createHmac('sha256', 'a key').update(codeText(issueId)).digest('base64url');
const codes = Array.from({ length: 2_000 }, (_, index) => codeFrom(mac(String(10_000 + index))));

test('ten signs that nobody takes for one another, and another one for each issue', () => {
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  expect(new Set(codes).size).toBe(codes.length);
  // Every sign at every place: no bit of the code stands still.
  for (let place = 0; place < 10; place += 1) expect(new Set(codes.map((code) => code[place])).size).toBe(32);
});

test('a code as it is told is the code that is typed', () => {
  for (const code of codes) expect(typedCode(codeForReading(code))).toBe(code);
});

test.each([
  ['7k2m9-qxd4a', '7K2M9QXD4A'],
  [' 7K2M9 QXD4A ', '7K2M9QXD4A'],
  ['7K2M9–QXD4A', '7K2M9QXD4A'],
  ['７Ｋ２Ｍ９－ＱＸＤ４Ａ', '7K2M9QXD4A'],
  ['oOil9-QXD4A', '00119QXD4A'],
  ['7K2M9', null],
  ['7K2M9-QXD4AB', null],
  ['7K2M9-QXD4U', null],
  ['', null],
  ['A'.repeat(5_000), null],
])('%j is read as %j', (typed, code) => {
  expect(typedCode(typed)).toBe(code);
});

test('codes are compared sign by sign', () => {
  expect(isSameCode('7K2M9QXD4A', '7K2M9QXD4A')).toBe(true);
  expect(isSameCode('7K2M9QXD4A', '7K2M9QXD4B')).toBe(false);
  expect(isSameCode('7K2M9QXD4A', '7K2M9QXD4')).toBe(false);
  expect(isSameCode('', '7K2M9QXD4A')).toBe(false);
});

test('what is no message authentication code gives no code', () => {
  expect(() => codeFrom('')).toThrow(RangeError);
});
