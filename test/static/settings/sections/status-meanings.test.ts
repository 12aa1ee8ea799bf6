import { statusRows, withMeaning } from '../../../../static/settings/sections/status-meanings';

const statuses = { inProgress: ['in progress', 'Nirvana'], waitingForCustomer: [], resolved: [], closed: ['Closed'], cancelled: [] };

test('there is a row for each status of Jira, whatever the case, and for each name Jira does not have', () => {
  expect(statusRows(statuses, ['Open', 'In progress', 'Closed'])).toEqual([
    { name: 'Open', meaning: null, isLost: false },
    { name: 'In progress', meaning: 'inProgress', isLost: false },
    { name: 'Closed', meaning: 'closed', isLost: false },
    { name: 'Nirvana', meaning: 'inProgress', isLost: true },
  ]);
});

test('where nobody asked Jira, nothing is called lost', () => {
  expect(statusRows(statuses, null).map(({ name, isLost }) => [name, isLost])).toEqual([
    ['in progress', false],
    ['Nirvana', false],
    ['Closed', false],
  ]);
});

test.each([
  ['resolved', { ...statuses, inProgress: ['Nirvana'], resolved: ['In progress'] }],
  ['inProgress', { ...statuses, inProgress: ['Nirvana', 'In progress'] }],
  [null, { ...statuses, inProgress: ['Nirvana'] }],
] as const)('a status means %s and nothing else', (meaning, expected) => {
  expect(withMeaning(statuses, 'In progress', meaning)).toEqual(expected);
});
