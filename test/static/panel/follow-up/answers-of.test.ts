import { answersOf } from '../../../../static/panel/follow-up/answers-of';

test.each([
  [
    [true, false],
    [true, false],
  ],
  [[true, null], undefined],
  [[null, null], undefined],
  [[], undefined],
])('%j', (given, answers) => {
  expect(answersOf(given)).toEqual(answers);
});
