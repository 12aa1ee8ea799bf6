import { Roster } from '../../../src/domain/replay/roster';
import { configured } from '../../builders/profile-case';

const NOON = Date.parse('2026-03-02T04:00:00.000Z');
const { settings } = configured('gov-it-projects', {
  roles: {
    one: { kind: 'user', accountId: 'acc-one', name: 'One' },
    team: { kind: 'group', groupId: '10101', name: 'Team' },
    desk: { kind: 'project-role', roleId: '10101', name: 'Desk' },
    empty: { kind: 'project-role', roleId: '7', name: 'Nobody' },
  },
});
const roster = new Roster(settings, { '10101': ['acc-a', 'acc-b'], 'project-role 10101': ['acc-c', 'acc-d'] });

test.each<[string, number, readonly string[]]>([
  ['one', 0, ['acc-one']],
  ['team', 0, ['acc-a']],
  ['team', 1, ['acc-b']],
  ['desk', 0, ['acc-c']],
  ['desk', 1, ['acc-d']],
  ['empty', 0, []],
  ['nobody-mapped', 0, []],
])('behind %s at turn %i: %j', (role, turn, people) => {
  expect(roster.peopleBehind([role], turn, NOON).slice(0, 1)).toEqual(people);
});
