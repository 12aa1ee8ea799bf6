import { isBranch } from '../../../../src/domain/profile/diff/value-text';
import { readAmount } from '../../../../static/settings/form/read-amount';
import shapes from '../../../../static/settings/form/shapes.json';

/** The bounds of every number field that must lie above something, by the name of its field. */
function above(value: unknown, name = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => above(entry, name));
  if (!isBranch(value)) return [];
  if (value['kind'] === 'number') return value['above'] === true ? [name] : [];
  const own = typeof value['name'] === 'string' ? value['name'] : name;
  return Object.values(value).flatMap((inner) => above(inner, own));
}

describe('a number in a field', () => {
  const percent = { whole: false, min: 0, max: 100, above: true as const };
  test.each([
    ['0', null],
    ['0.5', 0.5],
    ['12,5', 12.5],
    ['100', 100],
    ['100.1', null],
    ['', null],
    ['abc', null],
  ])('above 0, at most 100: %p', (text, number) => {
    expect(readAmount(text, percent)).toBe(number);
  });
  test('a number counted whole has no parts, and where 0 may stand it is read', () => {
    expect(readAmount('1.5', { whole: true, min: 1, max: null })).toBeNull();
    expect(readAmount('0', { whole: true, min: 0, max: null })).toBe(0);
  });
  test('the shapes say where the schema wants more than the bound', () => {
    const names = above(shapes);
    for (const name of ['minYears', 'step', 'percent']) expect(names).toContain(name);
  });
});
