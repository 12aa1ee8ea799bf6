import { optionsOf, requestFields } from '../../../src/domain/intake/request-form';
import { presetConfiguration } from './preset-configuration';

const idsOf = (profile: string, known: Readonly<Record<string, string>> = {}) =>
  requestFields(presetConfiguration(profile).profile, known).map(({ id }) => id);

describe('what the portal asks a customer', () => {
  it.each([
    [
      'gov-it-projects',
      ['organisation', 'contact-person', 'phone', 'project-name', 'contract-number', 'type', 'urgency', 'occurred-at', 'impact-scope'],
    ],
    ['cross-department-improvement', ['customer', 'contact', 'type', 'original-words', 'urgency', 'preferred-reply']],
    ['service-quality-guide', ['customer-name', 'contact', 'demand', 'type', 'urgency']],
    ['feedback-monitoring', ['name', 'contact', 'type']],
    [
      'complaint-handling',
      ['complainant-name', 'contact', 'address', 'occurred-at', 'product-or-service', 'demand', 'type', 'background', 'customer-group'],
    ],
  ])('%s: the fields of its form, without what the team or Jira fills', (profile, expected) => {
    expect(idsOf(profile)).toEqual(expected);
  });

  it('does not ask for the type when the request type says it (S3-05)', () => {
    expect(idsOf('feedback-monitoring', { type: 'complaint' })).toEqual(['name', 'contact']);
  });

  it('asks for a value only where somebody has named some (S3-23)', () => {
    const { profile } = presetConfiguration('feedback-monitoring');
    const north = { id: 'north', label: { en: 'North', zh: '北区' }, src: [] };
    const named = { ...profile, axes: { ...profile.axes, 'service-region': [north] } };
    expect(requestFields(named, {}).map(({ id }) => id)).toContain('service-region');
  });

  it('asks a conditional field only where its condition holds', () => {
    expect(idsOf('feedback-monitoring', { channel: 'suggestion-box' })).toContain('box-number');
  });

  it.each([
    ['phone', false, false],
    ['customer-tier', true, true],
    ['accepted-at', true, true],
    ['number', true, false],
    ['description', true, false],
  ])('%s, shown on the portal: %s, is asked: %s', (id, onPortal, expected) => {
    const { profile } = presetConfiguration('gov-it-projects');
    const field = { id, label: { en: id, zh: id }, required: true, kind: id === 'number' ? 'number' : 'text', src: [], onPortal };
    const shown = { ...profile, form: [...profile.form.filter((other) => other.id !== id), field] };
    expect(requestFields(shown, {}).some((asked) => asked.id === id)).toBe(expected);
  });

  it('offers choices under the names the admin gave them, those with an id alone under the name the app knows', () => {
    const { profile } = presetConfiguration('gov-it-projects');
    const branch = { id: 'east', label: { en: 'East', zh: '东区' } };
    const field = { id: 'branch', label: branch.label, required: null, kind: 'enum', src: [], options: ['email', branch, 'fax'] };
    expect(optionsOf(profile, field)).toEqual([
      { id: 'email', label: { en: 'E-mail', zh: '邮件' } },
      branch,
      { id: 'fax', label: { en: 'fax', zh: 'fax' } },
    ]);
  });

  it('offers phone, e-mail and text message as preferred way of reply (S1-27)', () => {
    const { profile } = presetConfiguration('cross-department-improvement');
    const field = profile.form.find(({ id }) => id === 'preferred-reply');
    expect(field && optionsOf(profile, field)?.map(({ label }) => label.zh)).toEqual(['电话', '邮件', '短信']);
  });
});
