import { fitToJira } from '../../../src/domain/profile/names-of-jira';

const none = { inProgress: [], waitingForCustomer: [], resolved: [], closed: [], cancelled: [] };
const known = { statuses: ['In progress', 'Closed', 'Done'], priorities: ['High', 'Low'] };

const fitted = (named: Parameters<typeof fitToJira>[0], present: Parameters<typeof fitToJira>[2] = null) => {
  const missed: string[] = [];
  return { ...fitToJira(named, known, present, (path, name) => missed.push(`${name} at ${path}`)), missed };
};

test('names Jira has stay, spelled as it spells them and once; the others are left out and told', () => {
  expect(
    fitted({
      statuses: { ...none, inProgress: ['IN PROGRESS', 'In progress', '处理中'] },
      priorities: { urgent: 'Hihgest', high: 'High' },
    }),
  ).toEqual({
    statuses: { ...none, inProgress: ['In progress'] },
    priorities: { high: 'High' },
    missed: ['处理中 at settings.statuses.inProgress', 'Hihgest at settings.priorities.urgent'],
  });
});

test('what cannot be found at all keeps what the project has, unless that means something else now', () => {
  const present = { statuses: { ...none, inProgress: ['Done', 'In progress'] }, priorities: { urgent: 'Low' } };
  expect(
    fitted({ statuses: { ...none, inProgress: ['处理中'], closed: ['Done'] }, priorities: { urgent: '最高' } }, present),
  ).toMatchObject({
    statuses: { inProgress: ['In progress'], closed: ['Done'] },
    priorities: { urgent: 'Low' },
  });
});

test('a meaning that shall have no status has none', () => {
  const present = { statuses: { ...none, cancelled: ['Done'] }, priorities: {} };
  expect(fitted({ statuses: none, priorities: {} }, present).statuses).toEqual(none);
});
