import { identityOf, isAnonymous, withoutIdentity } from '../../../src/domain/intake/anonymity';
import { register } from '../../../src/domain/intake/registration';
import { reviseRegistration } from '../../../src/domain/intake/revise-registration';
import { intakeOf, presetConfiguration } from './preset-configuration';

const FACTS = { receivedAt: Date.parse('2026-03-02T01:00:00Z'), receivedBy: null, hasAttachments: false };
const profileOf = (id: string) => presetConfiguration(id).profile;

/** S3-03, S3-04, S3-08, S1-04, S1-05, S2-42. */
describe('anonymous feedback', () => {
  it.each([
    ['feedback-monitoring', { anonymous: 'yes' }, true],
    ['feedback-monitoring', { anonymous: '是' }, true],
    ['feedback-monitoring', { anonymous: 'no' }, false],
    ['feedback-monitoring', {}, false],
    ['service-quality-guide', { anonymous: 'true' }, true],
    ['cross-department-improvement', { customer: '匿名' }, true],
    ['cross-department-improvement', { customer: 'C-1007' }, false],
    ['gov-it-projects', { anonymous: 'yes' }, false],
    ['complaint-handling', { anonymous: 'yes' }, false],
  ])('%s with %j: %s', (profile, fields, expected) => {
    expect(isAnonymous(profileOf(profile), { fields: fields as Record<string, string> })).toBe(expected);
  });

  it.each([
    ['feedback-monitoring', ['name', 'contact']],
    ['service-quality-guide', ['customer-name', 'contact']],
    ['cross-department-improvement', ['customer', 'contact', 'preferred-reply']],
  ])('of the form of %s, only %j is about who somebody is', (profile, expected) => {
    expect(
      profileOf(profile)
        .form.filter((field) => identityOf(field) !== null)
        .map(({ id }) => id),
    ).toEqual(expected);
  });

  it('keeps neither name nor contact, whoever sends them along, and asks for neither', () => {
    const base = presetConfiguration('feedback-monitoring');
    const form = base.profile.form.map((field) => ({ ...field, required: true }));
    const configuration = { ...base, profile: { ...base.profile, form } };
    const fields = { anonymous: 'yes', name: 'Reader', contact: '138', 'contact-person': 'Reader', 'service-region': 'x' };
    const registration = register(configuration, intakeOf({ fields, description: 'Queue too long' }), FACTS);
    expect(registration.fields).toEqual({ anonymous: 'yes', 'service-region': 'x' });
    expect(registration.missing).not.toContain('name');
    expect(registration.missing).not.toContain('contact');
    const revised = reviseRegistration(configuration, registration, { fields: { name: 'Reader', contact: '138' }, channel: null });
    expect(revised.registration.fields).toEqual({ anonymous: 'yes', 'service-region': 'x' });
    const named = reviseRegistration(configuration, registration, { fields: { anonymous: 'no', name: 'Reader' }, channel: null });
    expect(named.registration.fields).toMatchObject({ anonymous: 'no', name: 'Reader' });
  });

  it('keeps the word "anonymous" in a field that holds a customer number otherwise', () => {
    expect(withoutIdentity(profileOf('cross-department-improvement'), { customer: '匿名', contact: 'x' })).toEqual({ customer: '匿名' });
  });
});
