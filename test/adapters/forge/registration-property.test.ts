import { CREATE_PANEL_PROPERTY, REGISTRATION_PROPERTY, registeredWith } from '../../../src/adapters/forge/registration-property';

describe('what was registered with an issue', () => {
  it('tells the portal form from the outside system', () => {
    const read = registeredWith({
      [CREATE_PANEL_PROPERTY]: {
        fields: [
          { key: 'organisation', value: 'City hall' },
          { key: 'phone', value: '1' },
          { key: 'empty', value: null },
        ],
      },
      [REGISTRATION_PROPERTY]: { channel: 'phone', fields: { phone: '2' } },
    });
    expect(read.registered).toMatchObject({ channel: 'phone', fields: { phone: '2' } });
    expect(read.answers).toEqual({ organisation: 'City hall', phone: '1' });
  });

  it.each([[undefined], [null], ['text'], [{ fields: 'no list' }], [{ fields: [{ value: 1 }] }], [[]]])(
    'takes %j for nothing registered',
    (value) => {
      expect(registeredWith({ [CREATE_PANEL_PROPERTY]: value, [REGISTRATION_PROPERTY]: value })).toEqual({
        registered: { channel: null, customerTier: null, customerName: null, fields: {}, axes: {} },
        answers: {},
      });
    },
  );
});
