import * as fc from 'fast-check';
import { readText } from '../../../src/domain/intake/text';
import { readTexts, spanOf } from '../../../src/domain/intake/texts';

const parts = (summary: string, description: string, demand = '') =>
  readTexts([
    { where: 'summary', text: summary },
    { where: 'description', text: description },
    { where: 'demand', text: demand },
  ]);

describe('readTexts', () => {
  it('reads several texts as the one they make', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const { clean, folded } = parts(a, b, c);
        expect({ clean, folded }).toEqual(readText(`${a}\n${b}\n${c}`));
      }),
    );
  });

  it('knows where each part stands', () => {
    const text = parts(' 要求 ', '', 'Refund  now');
    expect(text.clean).toBe('要求 Refund now');
    expect(text.parts).toEqual([
      { where: 'summary', from: 0, to: 2 },
      { where: 'demand', from: 3, to: 13 },
    ]);
    expect(spanOf(text, { index: 10, matched: 'now' })).toEqual({ where: 'demand', at: 7, text: 'now' });
  });

  it('reads no more than one text may be long', () => {
    const long = 'x'.repeat(60_000);
    const { clean, folded, parts: read } = parts(long, long, long);
    expect([clean.length, folded.length, read.at(-1)?.to]).toEqual([65_536, 65_536, 65_536]);
  });
});
