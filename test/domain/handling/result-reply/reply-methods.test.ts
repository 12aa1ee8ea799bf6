import { replyMethods } from '../../../../src/domain/handling/result-reply/reply-methods';
import { caseOf, configured } from '../../../builders/profile-case';

const methodsOf = (profile: string, fields: Readonly<Record<string, string>> = {}, reporter: string | null = 'acc-reporter') =>
  replyMethods(configured(profile).profile, {
    ...caseOf({ receivedAt: '2026-03-02T01:00:00Z', registration: { fields } }),
    reporter,
  }).map(({ id, asComment }) => `${id}${asComment ? '*' : ''}`);

test.each([
  ['as the profile names them (S1-27)', 'cross-department-improvement', {}, ['phone', 'email*', 'sms']],
  ['what the customer prefers first', 'cross-department-improvement', { 'preferred-reply': 'sms' }, ['sms', 'phone', 'email*']],
  [
    'a preference the profile does not know changes nothing',
    'cross-department-improvement',
    { 'preferred-reply': 'fax' },
    ['phone', 'email*', 'sms'],
  ],
  ['written, oral and online (S4-120)', 'complaint-handling', {}, ['written*', 'oral', 'online*']],
  ['the common ones where the profile is silent (S2-33)', 'service-quality-guide', {}, ['comment*', 'phone', 'on-site']],
  ['the common ones for thanks where nothing is said of results', 'gov-it-projects', {}, ['comment*', 'phone', 'on-site']],
  ['anonymous: on the request, which needs no name (S3-08)', 'cross-department-improvement', { anonymous: 'yes' }, ['comment*']],
])('ways of telling the result: %s', (_name, profile, fields, expected) => {
  expect(methodsOf(profile, fields)).toEqual(expected);
});

test('who stays anonymous and has no request in the portal can be told by no way (spec 3.2 #9)', () => {
  expect(methodsOf('cross-department-improvement', { anonymous: 'yes' }, null)).toEqual([]);
  expect(methodsOf('cross-department-improvement', {}, null)).toHaveLength(3);
});
