import { questionsOf, type Verdict, verdictOf } from '../../../src/domain/satisfaction/questions';
import { configured } from '../../builders/profile-case';

test('the questions of the profiles, and what each is about (S0-72, S2-33, S4-122)', () => {
  const of = (id: string) => questionsOf(configured(id).profile).map((question) => `${question.id}: ${question.about}`);
  expect(of('gov-it-projects')).toEqual([
    'fully-solved: solved',
    'solution-satisfactory: satisfied',
    'process-satisfactory: satisfied',
    'further-needs: needs',
  ]);
  expect(of('service-quality-guide')).toEqual(['understood: understood', 'satisfied: satisfied']);
  expect(of('complaint-handling')).toEqual(['customer-satisfied: satisfied']);
  expect(of('feedback-monitoring')).toEqual([]);
});

test.each<[profile: string, answers: readonly boolean[], verdict: Verdict]>([
  ['gov-it-projects', [true, true, true, false], 'confirmed'],
  ['gov-it-projects', [true, true, true, true], 'confirmed'],
  ['gov-it-projects', [false, true, true, false], 'not-solved'],
  ['gov-it-projects', [false, false, false, true], 'not-solved'],
  ['gov-it-projects', [true, false, true, false], 'dissatisfied'],
  ['gov-it-projects', [true, true, false, false], 'dissatisfied'],
  ['service-quality-guide', [true, true], 'confirmed'],
  ['service-quality-guide', [false, true], 'dissatisfied'],
  ['complaint-handling', [true], 'confirmed'],
  ['complaint-handling', [false], 'dissatisfied'],
])('%s answered %j: %s', (id, answers, verdict) => {
  expect(verdictOf(questionsOf(configured(id).profile), answers)).toBe(verdict);
});
