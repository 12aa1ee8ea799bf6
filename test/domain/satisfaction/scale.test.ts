import { describeEvent } from '../../../src/domain/case/describe-event';
import { answerName } from '../../../src/domain/satisfaction/scale';
import { configured } from '../../builders/profile-case';

test.each([
  ['cross-department-improvement', 'dissatisfied', 'Dissatisfied', '不满意'],
  ['service-quality-guide', 'basically-satisfied', 'Basically satisfied', '基本满意'],
  ['complaint-handling', 9, '9/10', '9/10'],
  ['feedback-monitoring', 4, '4/5', '4/5'],
])('%s: %s is told in the words of the scale (S1-31, S4-150)', (profile, answer, en, zh) => {
  expect(answerName(configured(profile).profile, answer)).toEqual({ en, zh });
});

test('the time line never shows the id of a level', () => {
  const { profile } = configured('cross-department-improvement');
  const rated = {
    kind: 'rated',
    at: 0,
    by: null,
    rating: 'satisfied',
    comment: 'quick',
    source: 'portal',
    attempt: 1,
    handler: null,
  } as const;
  expect(describeEvent(rated, profile)).toEqual({ en: 'Rated Satisfied: quick', zh: '评价：满意（quick）' });
  // Two of five is not two of ten.
  expect(describeEvent({ ...rated, rating: 2 }, configured('gov-it-projects').profile)).toEqual({
    en: 'Rated 2/5: quick',
    zh: '评价：2/5（quick）',
  });
  expect(describeEvent({ ...rated, rating: 3 }, configured('complaint-handling').profile).en).toBe('Rated 3/10: quick');
});
