import { FAULT_WORDS, formatFault, longestOf } from '../../../src/domain/intake/field-format';

/** S3-37: formats are fixed; 5,000 characters and YYYY-MM-DD where the source names none. */
const NOW = Date.parse('2026-03-02T01:00:00Z');

describe('format of a field', () => {
  it.each([
    ['phone', '010-6555 1234', null],
    ['phone', '+86 138 0000 0000', null],
    ['phone', '（0571）8888转12', null],
    ['phone', '1234', 'phone'],
    ['phone', 'call me', 'phone'],
    ['phone', '', null],
    ['email', 'reader@example.org', null],
    ['email', 'reader@example', 'email'],
    ['email', 'two words@example.org', 'email'],
    ['date', '2024-02-29', null],
    ['date', '2026-02-29', 'date'],
    ['date', '2026/03/01', 'date'],
    ['date', '0000-00-00', 'date'],
    ['text', 'anything', null],
  ])('%s %j: %s', (kind, text, fault) => {
    expect(formatFault({ id: 'f', kind }, text, NOW)).toBe(fault);
  });

  it.each([
    ['occurred-at', '2026-03-01T09:00:00+08:00', null],
    ['occurred-at', '2026-03-02T01:04:59Z', null],
    ['occurred-at', '2026-03-02T01:05:01Z', 'future'],
    ['complained-at', '2099-01-01T00:00:00Z', 'future'],
    ['appointment', '2099-01-01T00:00:00Z', null],
    ['appointment', 'not a date', 'moment'],
    ['occurred-at', '2026-02-31T10:00', 'moment'],
    ['occurred-at', '2026-02-31T10:00:00Z', 'moment'],
    ['occurred-at', '2026-03-01', 'moment'],
  ])(
    'a moment that exists, and of what happened none to come (a few minutes of clocks that differ are allowed): %s %s',
    (id, text, fault) => {
      expect(formatFault({ id, kind: 'datetime' }, text, NOW)).toBe(fault);
    },
  );

  it.each([
    ['微信 reader-1', null],
    ['reader@example.org', null],
    ['reader@', 'email'],
    ['138 0000 0000', null],
    ['138', 'phone'],
  ])('contact details take whatever reaches somebody: %s %s', (text, fault) => {
    expect(formatFault({ id: 'contact', kind: 'text' }, text, NOW)).toBe(fault);
  });

  it('counts characters, not code units, and takes the length of the profile', () => {
    expect(formatFault({ id: 'd', kind: 'long-text' }, '😀'.repeat(5_000), NOW)).toBeNull();
    expect(formatFault({ id: 'd', kind: 'long-text' }, '😀'.repeat(5_001), NOW)).toBe('too-long');
    expect(formatFault({ id: 'd', kind: 'long-text', maxLength: 10 }, '12345678901', NOW)).toBe('too-long');
    expect(longestOf({ id: 'd', kind: 'long-text', maxLength: null })).toBe(5_000);
    expect(Object.keys(FAULT_WORDS)).toHaveLength(6);
  });
});
