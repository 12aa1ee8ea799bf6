import { register } from '../../../src/domain/intake/registration';
import { intakeOf, presetConfiguration } from './preset-configuration';

const FACTS = { receivedAt: Date.parse('2026-03-02T01:00:00Z'), receivedBy: null, hasAttachments: false };
const GOV = presetConfiguration('gov-it-projects');
const COMPLETE = {
  organisation: '市信息中心',
  'contact-person': '王先生',
  phone: '010-1234',
  'project-name': '政务平台',
  'contract-number': 'HT-1',
};

describe('register', () => {
  it('lists the required fields nobody filled in, in the order of the form (S0-32…S0-41)', () => {
    const registration = register(GOV, intakeOf({ summary: '系统报错' }), FACTS);
    expect(registration.missing).toEqual([
      'organisation',
      'contact-person',
      'phone',
      'project-name',
      'contract-number',
      'channel',
      'description',
    ]);
    expect(registration).toMatchObject({ channel: null, language: 'zh', summary: '系统报错' });
  });

  it('is complete with the six parts of customer and project, channel and content', () => {
    const registration = register(GOV, intakeOf({ summary: '系统报错', description: '详情', channel: 'phone', fields: COMPLETE }), FACTS);
    expect(registration.missing).toEqual([]);
    expect(registration.fields).toEqual(COMPLETE);
  });

  it('takes blanks for nothing and trims the rest', () => {
    const registration = register(GOV, intakeOf({ description: ' \n ', fields: { ...COMPLETE, phone: '  ', organisation: ' A ' } }), FACTS);
    expect(registration.missing).toEqual(['phone', 'channel', 'description']);
    expect(registration.fields['organisation']).toBe('A');
    expect(registration.fields['phone']).toBeUndefined();
  });

  it.each([
    ['phone', 'phone'],
    ['电话', 'phone'],
    ['hotline', 'phone'],
    ['客服邮箱', 'email'],
    ['portal', 'online'],
    ['WeChat group', 'wechat-group'],
    ['carrier pigeon', null],
  ])('channel %j is %j (S0-17…S0-27)', (channel, expected) => {
    expect(register(GOV, intakeOf({ channel }), FACTS).channel).toBe(expected);
  });

  it('leaves out what the profile does not require, and opens with nothing at all', () => {
    for (const id of ['cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling']) {
      expect(register(presetConfiguration(id), intakeOf(), FACTS).missing).toEqual([]);
    }
  });

  it('keeps the organizations of the customer, and none of an anonymous one', () => {
    const configuration = presetConfiguration('feedback-monitoring');
    const of = (fields: Readonly<Record<string, string>>) =>
      register(configuration, intakeOf({ channel: 'website', organizations: ['City Hospital'], fields }), FACTS).organizations;
    expect(of({})).toEqual(['City Hospital']);
    expect(of({ anonymous: '是' })).toBeUndefined();
  });

  it('asks for a required attachment, a conditional field and not for contact of the anonymous', () => {
    const base = presetConfiguration('feedback-monitoring');
    const profile = {
      ...base.profile,
      form: base.profile.form.map((field) => ({
        ...field,
        ...(['attachments', 'box-number', 'contact'].includes(field.id)
          ? { required: true, anonymousAllowed: field.id === 'contact' }
          : {}),
      })),
    };
    const configuration = { ...base, profile };
    expect(register(configuration, intakeOf({ channel: 'suggestion-box' }), FACTS).missing).toEqual([
      'contact',
      'attachments',
      'box-number',
    ]);
    expect(
      register(configuration, intakeOf({ channel: 'website', fields: { anonymous: '是' } }), { ...FACTS, hasAttachments: true }).missing,
    ).toEqual([]);
  });
});
