import { choiceOf } from '../../../static/gadget/gadget-choice';

const projects = [
  { key: 'OPS', id: '1', name: 'Operations', profile: null },
  { key: 'FB', id: '2', name: 'Feedback', profile: 'gov-it-projects' },
];

test('the saved choice counts, also for a project that is gone', () => {
  expect(choiceOf({ gadgetConfiguration: { project: 'OLD', period: 'last-7-days' } }, projects)).toEqual({
    project: 'OLD',
    period: 'last-7-days',
  });
});

test('without one the first project that has a process, and 30 days', () => {
  expect(choiceOf({}, projects)).toEqual({ project: 'FB', period: 'last-30-days' });
  expect(choiceOf({ gadgetConfiguration: { period: 'for ever' } }, projects)?.period).toBe('last-30-days');
  expect(choiceOf({}, projects.slice(0, 1))).toBeNull();
});
