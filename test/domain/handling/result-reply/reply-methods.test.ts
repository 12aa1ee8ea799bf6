import { replyMethods } from '../../../../src/domain/handling/result-reply/reply-methods';
import { caseOf, configured } from '../../../builders/profile-case';

const methodsOf = (profile: string, fields: Readonly<Record<string, string>> = {}) =>
  replyMethods(configured(profile).profile, caseOf({ receivedAt: '2026-03-02T01:00:00Z', registration: { fields } })).map(
    ({ id, asComment }) => `${id}${asComment ? '*' : ''}`,
  );

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
  ['none without a result reply', 'gov-it-projects', {}, []],
])('ways of telling the result: %s', (_name, profile, fields, expected) => {
  expect(methodsOf(profile, fields)).toEqual(expected);
});
