import * as fc from 'fast-check';
import { mean, rate, tQuantile } from '../../../src/domain/metrics/intervals';

const valued = (result: ReturnType<typeof rate>) => {
  if (result.kind !== 'value') throw new Error('There is no value.');
  return result;
};

describe('rate', () => {
  it.each([
    // Wilson score interval, 95 %, from the closed formula worked by hand.
    [0, 10, 0, 0, 27.7533],
    [10, 10, 100, 72.2467, 100],
    [5, 10, 50, 23.6593, 76.3407],
    [1, 4, 25, 4.5587, 69.9358],
    [95, 100, 95, 88.825, 97.8457],
  ])('%i of %i is %d %% in %d…%d', (part, whole, value, low, high) => {
    const result = valued(rate(part, whole));
    expect(result.value).toBeCloseTo(value, 10);
    expect(result.low).toBeCloseTo(low, 2);
    expect(result.high).toBeCloseTo(high, 2);
  });

  it('is not applicable without items, never 0 %', () => {
    expect(rate(0, 0)).toEqual({ kind: 'not-applicable', n: 0 });
  });

  it('says when there are too few: fewer than five', () => {
    expect(valued(rate(4, 4)).tooFew).toBe(true);
    expect(valued(rate(5, 5)).tooFew).toBe(false);
  });

  it('refuses counts that cannot be', () => {
    expect(() => rate(6, 5)).toThrow(RangeError);
    expect(() => rate(-1, 5)).toThrow(RangeError);
  });

  it('holds its value inside 0…100, and narrows with more items', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const part = Math.floor(share * whole);
        const { value, low, high } = valued(rate(part, whole));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(100);
        const tenfold = valued(rate(part * 10, whole * 10));
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe('mean', () => {
  const of = (answers: readonly number[], scale = {}) =>
    mean(
      answers.length,
      answers.reduce((a, b) => a + b, 0),
      answers.reduce((a, b) => a + b * b, 0),
      scale,
    );

  it('has the t interval of the answers', () => {
    const result = valued(of([4, 5, 3, 5, 4, 5]));
    // sd 0.81650, t(5) 2.57058: half width 0.85686
    expect(result.value).toBeCloseTo(4.333333, 6);
    expect(result.low).toBeCloseTo(3.47647, 3);
    expect(result.high).toBeCloseTo(5.19019, 3);
  });

  it('does not leave the scale, and equal answers are not certain', () => {
    const result = valued(of([5, 5, 5, 5, 5, 5], { min: 1, max: 5 }));
    expect(result).toMatchObject({ value: 5, high: 5, tooFew: false });
    expect(result.low).toBeLessThan(5);
    expect(valued(of([3], { min: 1, max: 5 }))).toMatchObject({ value: 3, low: 1, high: 5, tooFew: true });
  });

  it('holds its value in the interval', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 200 }), (answers) => {
        const { value, low, high, n } = valued(of(answers, { min: 1, max: 10 }));
        expect(n).toBe(answers.length);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('is not applicable without answers', () => {
    expect(of([])).toEqual({ kind: 'not-applicable', n: 0 });
  });
});

it.each([
  [1, 12.70621],
  [4, 2.77645],
  [5, 2.57058],
  [9, 2.26216],
  [11, 2.20099],
  [29, 2.04523],
  [1000, 1.96234],
])('t with %i degrees of freedom is %d (standard table)', (degrees, expected) => {
  expect(tQuantile(degrees)).toBeCloseTo(expected, 3);
});
