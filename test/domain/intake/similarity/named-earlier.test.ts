import { differencesFrom } from '../../../../src/domain/intake/similarity/named-earlier';
import { openedWith } from './opened';

type Given = Parameters<typeof openedWith>[1];
const LOGIN = 'Permit portal: login fails, session expired right after the password.';
const PARKING = 'Where can I park on Sunday?';

it.each<[string, [string, Given], [string, Given], readonly string[]]>([
  ['of the same account about the same', [LOGIN, { reporter: 'c' }], [LOGIN, { reporter: 'c' }], []],
  [
    'of the same phone',
    [LOGIN, { reporter: 'a', fields: { phone: '13800001111' } }],
    [LOGIN, { fields: { contact: '+86 138 0000 1111' } }],
    [],
  ],
  ['of the same account about something else', [LOGIN, { reporter: 'c' }], [PARKING, { reporter: 'c' }], ['other-subject']],
  [
    'of the same project in other words',
    [LOGIN, { reporter: 'c', fields: { 'project-name': 'Portal' } }],
    [PARKING, { reporter: 'c', fields: { 'project-name': 'portal' } }],
    [],
  ],
  ['of somebody else', [LOGIN, { reporter: 'c' }], [LOGIN, { reporter: 'd' }], ['other-customer']],
  ['of somebody else about something else', [LOGIN, { reporter: 'c' }], [PARKING, { reporter: 'd' }], ['other-customer', 'other-subject']],
  ['of nobody known', [LOGIN, { reporter: 'c' }], [LOGIN, {}], ['customer-unknown']],
  [
    'of callers whose calls one agent wrote down',
    [LOGIN, { reporter: 'a', by: 'a', channel: 'phone' }],
    [LOGIN, { reporter: 'a', by: 'a', channel: 'phone' }],
    ['customer-unknown'],
  ],
  ['of a customer who writes on the portal', [LOGIN, { reporter: 'c', by: 'c' }], [LOGIN, { reporter: 'c', by: 'c' }], []],
])('an earlier matter %s (S0-87)', (_name, [before, earlier], [now, present], differs) => {
  expect(
    differencesFrom(openedWith(now, present), { issueId: '1', issueKey: 'FB-1', opened: openedWith(before, earlier) }, 'online'),
  ).toEqual(differs);
});
