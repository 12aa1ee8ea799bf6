import { CREATE_PANEL_PROPERTY, REGISTRATION_PROPERTY, registeredWith } from '../../../src/adapters/forge/registration-property';

describe('what was registered with an issue', () => {
  it('joins the portal form and the outside system, whose word wins', () => {
    const registered = registeredWith({
      [CREATE_PANEL_PROPERTY]: {
        fields: [
          { key: 'organisation', value: 'City hall' },
          { key: 'phone', value: '1' },
          { key: 'empty', value: null },
        ],
      },
      [REGISTRATION_PROPERTY]: { channel: 'phone', fields: { phone: '2' } },
    });
    expect(registered).toMatchObject({ channel: 'phone', fields: { organisation: 'City hall', phone: '2' } });
    expect(registered.fields).not.toHaveProperty('empty');
  });

  it.each([[undefined], [null], ['text'], [{ fields: 'no list' }], [{ fields: [{ value: 1 }] }], [[]]])(
    'takes %j for nothing registered',
    (value) => {
      expect(registeredWith({ [CREATE_PANEL_PROPERTY]: value, [REGISTRATION_PROPERTY]: value })).toEqual({
        channel: null,
        customerTier: null,
        customerName: null,
        fields: {},
        axes: {},
      });
    },
  );
});
