import { register } from '../../../src/domain/intake/registration';
import { reviseRegistration } from '../../../src/domain/intake/revise-registration';
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

describe('reviseRegistration', () => {
  const opened = register(GOV, intakeOf({ summary: '系统报错', fields: { organisation: 'A' } }), FACTS);

  it('fills in what was missing and names the axes the fields decide', () => {
    const { registration, axes } = reviseRegistration(GOV, opened, {
      fields: { ...COMPLETE, description: '详情', urgency: '高', 'impact-scope': 'nonsense' },
      channel: 'phone',
    });
    expect(registration.missing).toEqual([]);
    expect(registration).toMatchObject({ channel: 'phone', description: '详情', fields: { organisation: '市信息中心' } });
    expect(axes).toEqual({ urgency: 'high' });
  });

  it('clears a field with an empty text and keeps what is not named', () => {
    const { registration } = reviseRegistration(GOV, opened, { fields: { organisation: '' }, channel: null });
    expect(registration.fields).toEqual({});
    expect(opened.missing).not.toContain('organisation');
    expect(registration.missing).toEqual(['organisation', ...opened.missing]);
    expect(registration.missing).not.toContain('type');
  });
});
