import { type ReceiptSource, receiptCopy, receiptSentence, receiptTotals } from '../../../../static/shared/receipt/receipt-summary';
import type { Reader } from '../../../../static/shared/time/moment-text';
import { resolveDeadline } from '../../fixtures/panel-case';

const en: Reader = { language: 'en', timeZone: 'Asia/Shanghai' };
const zh: Reader = { language: 'zh', timeZone: 'Asia/Shanghai' };
const { receipt, startAt, dueAt } = resolveDeadline();

test('adds up what is counted, and what is skipped by reason', () => {
  const { counted, skipped } = receiptTotals(receipt);
  expect(counted).toBe(receipt.reduce((sum, span) => sum + span.counted, 0) * 1_000);
  expect([...skipped]).toEqual([
    ['paused', 60 * 60_000],
    ['outside-hours', 15 * 60 * 60_000],
  ]);
});

test('says it in one line in both languages', () => {
  expect(receiptSentence(receipt, en)).toBe('Counted 12 h 18 min · Not counted: paused for the customer 1 h, outside working hours 15 h');
  expect(receiptSentence(receipt, zh)).toBe('计时 12 小时 18 分 · 不计时：等待客户，暂停 1 小时、非工作时间 15 小时');
  expect(receiptSentence(receipt.slice(0, 1), en)).toBe('Counted 1 h 58 min');
});

test('the copy holds start, due, rule, version and a line a span; an unknown reason stands as it came', () => {
  const source: ReceiptSource = {
    startAt,
    dueAt,
    receipt: [...receipt, { from: dueAt, to: dueAt, counted: 0, reason: 'frozen' }],
    rule: { limitText: '8 h', limit: 'urgent-resolve', src: ['S0-13'], others: '', version: 'Process, version 3' },
  };
  const lines = receiptCopy(source, en).split('\n');
  expect(lines[0]).toMatch(/^Started .*15:02:00.* due .*19:20:00/);
  expect(lines).toContain('8 h limit, rule urgent-resolve (S0-13)');
  expect(lines).toContain('Process, version 3');
  expect(lines.filter((line) => line.includes(' – '))).toHaveLength(source.receipt.length);
  expect(lines.at(-1)).toMatch(/frozen$/);
});
