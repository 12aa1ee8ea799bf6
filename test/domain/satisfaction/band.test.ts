import { type BandRole, bandOf, scaleIdOf } from '../../../src/domain/satisfaction/band';
import { configured } from '../../builders/profile-case';

/** S0-91 (proposal 1–5), S1-31, S2-33 (proposal: three levels), S3-14 with S3-49, S4-150. */
test.each<[profile: string, answer: number | string, band: BandRole | null, scale: string]>([
  ['gov-it-projects', 5, 'positive', 'stars-5'],
  ['gov-it-projects', 4, 'positive', 'stars-5'],
  ['gov-it-projects', 3, 'middle', 'stars-5'],
  ['gov-it-projects', 2, 'negative', 'stars-5'],
  ['gov-it-projects', 1, 'negative', 'stars-5'],
  ['gov-it-projects', 0, null, 'stars-5'],
  ['gov-it-projects', 6, null, 'stars-5'],
  ['gov-it-projects', 4.5, null, 'stars-5'],
  ['gov-it-projects', Number.NaN, null, 'stars-5'],
  ['gov-it-projects', 'satisfied', null, 'stars-5'],
  ['cross-department-improvement', 'satisfied', 'positive', 'levels-3'],
  ['cross-department-improvement', 'basically-satisfied', 'middle', 'levels-3'],
  ['cross-department-improvement', 'dissatisfied', 'negative', 'levels-3'],
  ['cross-department-improvement', 5, null, 'levels-3'],
  ['service-quality-guide', 'satisfied', 'positive', 'levels-3'],
  ['service-quality-guide', 'basically-satisfied', 'middle', 'levels-3'],
  ['service-quality-guide', 'dissatisfied', 'negative', 'levels-3'],
  ['service-quality-guide', 'neutral', null, 'levels-3'],
  ['feedback-monitoring', 'neutral', 'middle', 'levels-3'],
  ['feedback-monitoring', 'dissatisfied', 'negative', 'levels-3'],
  ['feedback-monitoring', 5, 'positive', 'stars-5'],
  ['feedback-monitoring', 3, 'middle', 'stars-5'],
  ['feedback-monitoring', 2, 'negative', 'stars-5'],
  ['complaint-handling', 10, 'positive', 'points-10'],
  ['complaint-handling', 8, 'positive', 'points-10'],
  ['complaint-handling', 7, 'middle', 'points-10'],
  ['complaint-handling', 6, 'middle', 'points-10'],
  ['complaint-handling', 5, 'negative', 'points-10'],
  ['complaint-handling', 1, 'negative', 'points-10'],
  ['complaint-handling', 11, null, 'points-10'],
])('%s: %s is %s on %s', (id, answer, band, scale) => {
  const { profile } = configured(id);
  expect(bandOf(profile, answer)).toBe(band);
  expect(scaleIdOf(profile, answer)).toBe(scale);
});
