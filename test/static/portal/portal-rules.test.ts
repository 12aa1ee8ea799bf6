import type { FormFieldView } from '../../../src/contract';
import { askedFields, fieldFault, formSubmission } from '../../../static/portal/form-values';
import { type PromiseLine, promiseName, promiseSentence, sortPromises } from '../../../static/portal/promise-words';
import { minutes, NOW } from '../fixtures/clock';

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
const promise = (over: Partial<PromiseLine> = {}): PromiseLine => ({
  milestone: 'first-response',
  label: { en: 'First response', zh: '首次响应' },
  dueAt: minutes(10),
  state: 'running',
  metAt: null,
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

describe('promises', () => {
  test.each([
    ['promise', promise()],
    ['promiseLate', promise({ dueAt: minutes(-1) })],
    ['promiseLate', promise({ dueAt: minutes(-1), state: 'breached' })],
    ['promiseKept', promise({ state: 'met', metAt: minutes(-3) })],
    ['promiseKept', promise({ state: 'breached', dueAt: minutes(-5), metAt: minutes(-3) })],
    ['promisePaused', promise({ state: 'paused' })],
    [null, promise({ state: 'cancelled' })],
  ] as const)('%s', (sentence, line) => {
    expect(promiseSentence(line, NOW)).toBe(sentence);
  });

  test('the next one first, kept ones last, cancelled ones not at all', () => {
    const lines = [
      promise({ state: 'met', metAt: minutes(-3), dueAt: minutes(1) }),
      promise({ dueAt: minutes(90) }),
      promise({ dueAt: minutes(30) }),
      promise({ state: 'cancelled' }),
    ];
    expect(sortPromises(lines).map((line) => line.dueAt)).toEqual([minutes(30), minutes(90), minutes(1)]);
  });

  test('customers read their own words for what is promised', () => {
    expect(promiseName('first-response')).toBe('firstReply');
    expect(promiseName('form-team')).toBeNull();
  });
});
