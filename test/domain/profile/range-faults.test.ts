import { presets } from '../../../src/domain/profile/presets';
import { rangeFaults } from '../../../src/domain/profile/range-faults';
import type { Profile } from '../../../src/domain/profile/schema';

const [profile] = presets;
if (profile === undefined) throw new Error('no preset');
const { satisfaction } = profile;

const told = (change: Partial<Profile['satisfaction']>): readonly string[] =>
  rangeFaults({ ...profile, satisfaction: { ...satisfaction, ...change } }).map(({ path, text }) => `${path.join('.')}: ${text.en}`);
const points = (min: number, max: number, step: number) => ({ scale: { kind: 'numeric' as const, min, max, step }, target: null });

test('the five processes have none', () => {
  expect(presets.flatMap(rangeFaults)).toEqual([]);
});

test.each([
  [points(1, 0, 1), 'satisfaction.scale.max: A scale ends above where it begins: above 1.'],
  [points(5, 5, 1), 'satisfaction.scale.max: A scale ends above where it begins: above 5.'],
  [points(1, 5.5, 1), 'satisfaction.scale.max: A scale begins and ends with a whole number, not 5.5.'],
  [points(0.5, 5, 0.5), 'satisfaction.scale.min: A scale begins and ends with a whole number, not 0.5.'],
  [points(1, 5, 3), 'satisfaction.scale.step: Steps of 3 do not lead from 1 to 5.'],
  [points(1, 1000, 1), 'satisfaction.scale.step: A scale has at most 20 marks; from 1 to 1000 by 1 it has 1,000.'],
  [{ target: { min: 9 } }, 'satisfaction.target.min: The scale runs from 1 to 5; 9 is never reached.'],
  [{ target: { min: 0 } }, 'satisfaction.target.min: The scale runs from 1 to 5; 0 is never reached.'],
  [
    { bands: [{ id: 'b', label: { en: 'B', zh: '乙' }, min: 4, max: 7, src: [] }] },
    'satisfaction.bands.0.max: The scale runs from 1 to 5; 7 is never reached.',
  ],
  [
    { secondScale: { kind: 'stars' as const, min: 1, max: 5, step: 3, askedAt: 'x', src: [] } },
    'satisfaction.secondScale.step: Steps of 3 do not lead from 1 to 5.',
  ],
])('%j: %s', (change, fault) => {
  expect(told(change)).toEqual([fault]);
});

test.each([points(1, 5, 0.5), points(0, 10, 1), points(0, 100, 10), points(-2, 2, 1), points(1, 2, 0.1)])('%j is none', (change) => {
  expect(told(change)).toEqual([]);
});
