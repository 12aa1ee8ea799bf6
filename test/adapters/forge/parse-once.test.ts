import { parseOnce } from '../../../src/adapters/forge/parse-once';

const counted = () => {
  const parsed: unknown[] = [];
  const of = parseOnce((stored) => {
    parsed.push(stored);
    return structuredClone(stored) as { readonly words: readonly string[] };
  });
  return { of, parsed };
};

it('the same content is parsed once, also as another object', () => {
  const { of, parsed } = counted();
  expect(of('a', { words: ['one'] })).toBe(of('a', { words: ['one'] }));
  expect(parsed).toHaveLength(1);
});

it('other content under the same key is parsed anew: an abandoned version is written over', () => {
  const { of } = counted();
  of('a', { words: ['one'] });
  expect(of('a', { words: ['two'] })).toEqual({ words: ['two'] });
  expect(of('a', { words: ['one'] })).toEqual({ words: ['one'] });
});

it('what one invocation does cannot reach another one', () => {
  const { of } = counted();
  const value = of('a', { words: ['one'] }) as { words: string[] };
  expect(() => value.words.push('two')).toThrow('not extensible');
});

it('a refused document is refused each time', () => {
  const of = parseOnce(() => {
    throw new Error('not a version');
  });
  expect(() => of('a', {})).toThrow('not a version');
  expect(() => of('a', {})).toThrow('not a version');
});

it('keeps the sixteen that were asked for last', () => {
  const { of, parsed } = counted();
  const kept = of('kept', { words: ['kept'] });
  for (let n = 1; n <= 15; n += 1) of(String(n), { words: [String(n)] });
  expect(of('kept', { words: ['kept'] })).toBe(kept);
  of('one more', { words: [] });
  expect(of('kept', { words: ['kept'] })).toBe(kept);
  expect(parsed).toHaveLength(17);
  of('1', { words: ['1'] });
  expect(parsed).toHaveLength(18);
});
