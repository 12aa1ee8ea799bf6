import type { FormFieldView } from '../../../src/contract';
import { askedFields, fieldFault, formSubmission } from '../../../static/portal/form-values';

const field = (over: Partial<FormFieldView> = {}): FormFieldView => ({
  id: 'organisation',
  label: { en: 'Organisation', zh: '单位名称' },
  kind: 'text',
  required: true,
  value: null,
  masked: false,
  options: null,
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

  test('hands over trimmed values by field id, without empty ones, and whether all is well', () => {
    const fields = [field(), field({ id: 'phone', kind: 'phone', required: false })];
    expect(formSubmission(fields, { organisation: ' City Library ', phone: '' })).toEqual({
      fields: [{ key: 'organisation', value: 'City Library' }],
      isValid: true,
    });
    expect(formSubmission(fields, { phone: 'x' }).isValid).toBe(false);
    expect(formSubmission([], {})).toEqual({ fields: [], isValid: true });
  });

  test('asks for nothing the app or Jira fills', () => {
    expect(askedFields([field(), field({ kind: 'number' }), field({ kind: 'files' }), field({ kind: 'user' })])).toHaveLength(1);
  });
});
