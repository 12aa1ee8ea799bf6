import * as fc from 'fast-check';
import type { ReceiptSpan } from '../../../../src/contract';
import { SPAN_REASONS } from '../../../../src/domain/time/working-time';
import {
  type ReceiptSource,
  reasonText,
  receiptCopy,
  receiptSentence,
  receiptTotals,
  ruleSentence,
  shownLengths,
} from '../../../../static/shared/receipt/receipt-summary';
import type { Reader } from '../../../../static/shared/time/moment-text';
import { resolveDeadline } from '../../fixtures/panel-case';

const en: Reader = { language: 'en', timeZone: 'Asia/Shanghai' };
const zh: Reader = { language: 'zh', timeZone: 'Asia/Shanghai' };
const { receipt, startAt, dueAt } = resolveDeadline();

test('adds up what is counted, and what is skipped by reason', () => {
  const { counted, skipped } = receiptTotals(receipt);
  expect(counted).toBe(receipt.reduce((sum, span) => sum + span.counted, 0) * 1_000);
  expect(skipped.map(({ span, length }) => [span.reason, length])).toEqual([
    ['paused', 60 * 60_000],
    ['outside-hours', 15 * 60 * 60_000],
  ]);
});

test('says it in one line in both languages', () => {
  expect(receiptSentence(receipt, en)).toBe('Counted 12 h 18 min · Not counted: paused for the customer 1 h, outside working hours 15 h');
  expect(receiptSentence(receipt, zh)).toBe('计时 12 小时 18 分 · 不计时：等待客户，暂停 1 小时、非工作时间 15 小时');
  expect(receiptSentence(receipt.slice(0, 1), en)).toBe('Counted 1 h 58 min');
});

test.each(SPAN_REASONS)('%s has words in both languages', (reason) => {
  expect(reasonText({ reason }, zh)).toMatch(/^[\u4e00-\u9fff]+$/);
  expect(reasonText({ reason }, en)).toMatch(/^[a-z ]+$/);
});

test('a pause is told in the words of who paused', () => {
  const pause = (because: string | undefined): readonly string[] =>
    [en, zh].map((reader) => reasonText({ reason: 'paused', ...(because === undefined ? {} : { because }) }, reader));
  expect(pause('supplier delivers')).toEqual(['paused (supplier delivers)', '暂停（supplier delivers）']);
  expect(pause('waiting-for-customer')).toEqual(['paused for the customer', '等待客户，暂停']);
  expect(pause(undefined)).toEqual(['paused', '暂停']);
});

test('two pauses for different reasons are two sums', () => {
  const pause = (because: string, counted = 0) => ({ from: startAt, to: dueAt, counted, reason: 'paused', because }) as const;
  expect(receiptTotals([pause('supplier'), pause('tests'), pause('supplier')]).skipped.map(({ span }) => span.because)).toEqual([
    'supplier',
    'tests',
  ]);
});

describe('what is shown adds up', () => {
  const span = (from: number, to: number, reason: ReceiptSpan['reason'] = 'counted'): ReceiptSpan => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    counted: reason === 'counted' ? (to - from) / 1000 : 0,
    reason,
  });

  test('1,799.9 s of 1,800 s are half an hour', () => {
    const spans = [span(0, 100), span(100, 3_600_100, 'weekend'), span(3_600_100, 5_400_000)];
    expect(receiptSentence(spans, en)).toBe('Counted 30 min · Not counted: weekend 1 h');
    expect(shownLengths(spans)).toEqual([0, 3_600_000, 1_800_000]);
  });

  test('in whole seconds, however the parts are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 1, maxLength: 12 }), (lengths) => {
        let at = 0;
        const spans = lengths.map((length, index) => {
          at += length;
          return span(at - length, at, index % 2 === 0 ? 'counted' : 'weekend');
        });
        const shown = shownLengths(spans);
        const exact = lengths.reduce((sum, length, index) => (index % 2 === 0 ? sum + length : sum), 0);
        const { counted, skipped } = receiptTotals(spans);
        expect(counted).toBe(Math.round(exact / 1000) * 1000);
        expect(counted + skipped.reduce((sum, { length }) => sum + length, 0)).toBe(shown.reduce((sum, length) => sum + length, 0));
        for (const [index, length] of lengths.entries()) expect(Math.abs((shown[index] ?? 0) - length)).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

test('the copy holds start, due, rule, version and a line a span', () => {
  const source: ReceiptSource = {
    startAt,
    dueAt,
    receipt: [...receipt, { from: dueAt, to: dueAt, counted: 0, reason: 'day-of-receipt' }],
    rule: { limitText: '8 h', whom: 'Urgent', src: ['S0-13'], others: '', version: 'Process, version 3' },
  };
  const lines = receiptCopy(source, en).split('\n');
  expect(lines[0]).toMatch(/^Started .*15:02:00.* due .*19:20:00/);
  expect(lines).toContain('8 h limit for “Urgent” (S0-13)');
  expect(lines).toContain('Process, version 3');
  expect(lines.filter((line) => line.includes(' – '))).toHaveLength(source.receipt.length);
  expect(lines.at(-1)).toMatch(/day of receipt$/);
});

test('working days are told in hours, and as many days as the limit has', () => {
  const day = (from: string, counted: number, reason: ReceiptSpan['reason']): ReceiptSpan => ({ from, to: from, counted, reason });
  const spans = [
    day('2026-03-06T07:00:00Z', 0, 'day-of-receipt'),
    ...[1, 2, 3].map((n) => day(`2026-03-0${n}T01:00:00Z`, 32_400, 'counted')),
  ];
  expect(receiptSentence(spans, en, 3)).toMatch(/^Counted 27 h = 3 working days/);
  expect(receiptSentence(spans, zh, 3)).toMatch(/^计时 27 小时 = 3 个工作日/);
  expect(receiptSentence(spans, en, 1)).toContain('= 1 working day ·');
  expect(receiptSentence(spans, en)).toMatch(/^Counted 27 h ·/);
});

test('a promise is told by who gave it and when', () => {
  const rule = { limitText: 'promised', whom: 'Every item', src: ['S2-31'], others: '', version: 'v' };
  const at = '2026-03-06T09:58:00Z';
  expect(ruleSentence({ ...rule, promised: { who: 'Agent One', at } }, en)).toMatch(/^Promised by Agent One .*17:58/);
  expect(ruleSentence({ ...rule, promised: { who: 'Agent One', at } }, zh)).toMatch(/^Agent One于 .*17:58.* 约定$/);
  expect(ruleSentence({ ...rule, promised: { who: null, at } }, en)).toMatch(/^Promised .*17:58/);
});

test('a promise of an emergency says from when it counts, and why it is owed once more (S0-79)', () => {
  const source = (emergency: 'declared' | 'again'): ReceiptSource => ({
    startAt,
    dueAt,
    receipt,
    rule: { limitText: '30 min', whom: 'Emergency', src: ['S0-79'], others: '', version: 'v1', emergency },
  });
  expect(receiptCopy(source('declared'), en)).toContain('Counted from the declaration of the emergency');
  expect(receiptCopy(source('again'), en)).toContain('The customer was answered before');
  expect(receiptCopy(source('again'), zh)).toContain('此前虽已回复客户');
});
