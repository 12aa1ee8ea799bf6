import * as fc from 'fast-check';
import { likeness } from '../../../../src/domain/intake/similarity/similarity';
import { MOST_TERMS, termsOf } from '../../../../src/domain/intake/similarity/terms';

const word = fc.constantFrom(
  '登录',
  '失败',
  '系统无法打开',
  '发票',
  '的',
  'invoice',
  'invoices',
  'login',
  'please help',
  'log in',
  '0x80',
  '。',
  'ÄÖ',
  '😀',
  '12',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

test('alike in both directions, between 0 and 1', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [there, back] = [likeness(termsOf(a), termsOf(b)), likeness(termsOf(b), termsOf(a))];
      expect(there.score).toBe(back.score);
      expect(there.evidence).toBe(back.evidence);
      expect([...there.shared].sort()).toEqual([...back.shared].sort());
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
    }),
  );
});

test('a text is wholly alike itself, whatever its case, width and spaces', () => {
  fc.assert(
    fc.property(text, (a) => {
      const terms = termsOf(a);
      expect(likeness(terms, terms).score).toBe(terms.size === 0 ? 0 : 1);
      const wide = a.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      expect([...termsOf(`  ${wide} `).keys()]).toEqual([...terms.keys()]);
    }),
  );
});

test('the number of terms is bounded, and none holds a phone number or an address', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1e10, max: 2e10 }), (a, phone) => {
      const terms = [...termsOf(`${a}\ncall ${phone} or write to someone@example.org\n`.repeat(3)).keys()];
      expect(terms.length).toBeLessThanOrEqual(MOST_TERMS);
      expect(terms.filter((term) => term.includes(String(phone)) || term.includes('@'))).toEqual([]);
    }),
  );
});
