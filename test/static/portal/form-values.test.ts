import type { RequestField } from '../../../src/contract';
import { askedFields, fieldFault, formSubmission } from '../../../static/portal/form-values';

const field = (over: Partial<RequestField> = {}): RequestField => ({
  id: 'organisation',
  label: { en: 'Organisation', zh: '单位名称' },
  kind: 'text',
  required: true,
  value: null,
  masked: false,
  options: null,
  identity: null,
  maxLength: 500,
  ...over,
});

describe('create form', () => {
  test('a required field must be filled; spaces do not fill it', () => {
    expect(fieldFault(field(), '  ')).toBe('faultEmpty');
    expect(fieldFault(field({ required: false }), '')).toBeNull();
    expect(fieldFault(field(), 'City Library')).toBeNull();
  });

  test.each(['010-6555 1234', '+86 138 0000 0000', '(0571) 8888-9999 ext 12', '12345'])('%s is a telephone number', (text) => {
    expect(fieldFault(field({ kind: 'phone' }), text)).toBeNull();
  });
  test.each(['call me', '12', '+++++++', '<script>'])('%s is none', (text) => {
    expect(fieldFault(field({ kind: 'phone' }), text)).toBe('faultPhone');
  });

  test('what happened lies not in the future', () => {
    const at = field({ id: 'occurred-at', kind: 'datetime', required: false });
    expect(fieldFault(at, new Date(Date.now() + 86_400_000).toISOString())).toBe('faultFuture');
    expect(fieldFault(at, new Date().toISOString())).toBeNull();
    expect(formSubmission([at], { 'occurred-at': 'not a date' }, false).isValid).toBe(false);
  });

  test('hands over trimmed values by field id, without empty ones, and whether all is well', () => {
    const fields = [field(), field({ id: 'phone', kind: 'phone', required: false })];
    expect(formSubmission(fields, { organisation: ' City Library ', phone: '' }, false)).toEqual({
      fields: [{ key: 'organisation', value: 'City Library' }],
      isValid: true,
    });
    expect(formSubmission(fields, { phone: 'x' }, false).isValid).toBe(false);
    expect(formSubmission([], {}, false)).toEqual({ fields: [], isValid: true });
  });

  test.each([
    [{ kind: 'email' }, 'name@example', 'faultEmail'],
    [{ kind: 'email' }, 'name@example.org', null],
    [{ kind: 'date' }, '31.3.2026', 'faultDate'],
    [{ kind: 'date' }, '2026-02-30', 'faultDate'],
    [{ kind: 'date' }, '2026-02-28', null],
    [{ kind: 'long-text', maxLength: 5_000 }, 'x'.repeat(5_001), 'faultLong'],
    [{ kind: 'long-text', maxLength: 5_000 }, '字'.repeat(5_000), null],
  ] as const)('%j holding %.20s: %s (S3-37)', (over, text, fault) => {
    expect(fieldFault(field(over), text)).toBe(fault);
  });

  test('anonymous: name and contact are neither asked for, nor required, nor handed over, and nothing else is left out (S3-08)', () => {
    const fields = [field({ id: 'name', identity: 'name' }), field({ id: 'contact', identity: 'contact' }), field({ id: 'place' })];
    const values = { name: 'Reader', contact: 'not a number 1', place: 'Hall' };
    expect(askedFields(fields, true).map(({ id }) => id)).toEqual(['place']);
    expect(formSubmission(fields, values, true)).toEqual({
      fields: [
        { key: 'anonymous', value: 'yes' },
        { key: 'place', value: 'Hall' },
      ],
      isValid: true,
    });
    expect(formSubmission(fields, values, false).fields.map(({ key }) => key)).toEqual(['name', 'contact', 'place']);
    expect(formSubmission(fields, {}, true).isValid).toBe(false);
  });
});
