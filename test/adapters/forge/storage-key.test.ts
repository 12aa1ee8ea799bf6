import fc from 'fast-check';
import { storageKey } from '../../../src/adapters/forge/storage-key';

it('keeps the alphabet of the platform and never lets two lists of parts share a key', () => {
  const part = fc.string({ minLength: 0, maxLength: 12, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(part, { minLength: 1, maxLength: 3 }), (a, b) => {
      const [first = '', ...rest] = a;
      const [other = '', ...others] = b;
      const key = storageKey(first, ...rest);
      expect(key).toMatch(/^[a-zA-Z0-9:._\s-]*$/);
      if (JSON.stringify(a) !== JSON.stringify(b)) expect(key).not.toBe(storageKey(other, ...others));
    }),
  );
});
