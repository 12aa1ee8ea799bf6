import { withChosen } from '../../../../static/settings/form/with-chosen';

const CHOICES = ['day', 'week', 'month', 'quarter', 'year'];

it.each([
  [['month'], 'week', ['week', 'month']],
  [['week', 'month'], 'week', 'month'],
  [['month'], 'month', 'month'],
  [['banana'], 'month', ['month', 'banana']],
  [['month', 'banana'], 'banana', 'month'],
])('of %j with %s turned: %j', (chosen, turned, after) => {
  expect(withChosen(CHOICES, chosen, turned)).toEqual(after);
});
