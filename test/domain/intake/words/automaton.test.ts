import * as fc from 'fast-check';
import { automatonOf, scan } from '../../../../src/domain/intake/words/automaton';

/** Every place where a word ends, found the plain way. */
function plainly(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end += 1)
    words.forEach((word, number) => {
      if (text.slice(0, end).endsWith(word)) found.push(`${number}@${end}`);
    });
  return found.sort();
}

function scanned(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  scan(automatonOf(words), text, (word, end) => found.push(`${word}@${end}`));
  return found.sort();
}

// Few letters, so that words overlap, contain and end each other.
const word = fc.string({ unit: fc.constantFrom('a', 'b', '不', '服', ' '), minLength: 1, maxLength: 6 });

describe('automaton', () => {
  it('finds words inside, across and at the end of each other, the same one twice', () => {
    expect(scanned(['he', 'she', 'hers', 'his', 'he'], 'ushers')).toEqual(['0@4', '1@4', '2@6', '4@4']);
    expect(scanned(['态度', '服务态度', '度差'], '服务态度差')).toEqual(['0@4', '1@4', '2@5']);
    expect(scanned([], 'text')).toEqual([]);
  });

  it('finds every occurrence of every word and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '不', '服', ' ', 'x'), maxLength: 60 }),
        (words, text) => {
          expect(scanned(words, text)).toEqual(plainly(words, text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes any code unit, halves of pairs and the last one included', () => {
    const words = ['😀', '\ud83d', '\uffff', '\u0000'];
    expect(scanned(words, 'a😀\uffff\u0000')).toEqual(plainly(words, 'a😀\uffff\u0000'));
  });
});
