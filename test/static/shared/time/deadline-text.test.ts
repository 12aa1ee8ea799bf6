import { deadlineText, deadlineTone, shareGone } from '../../../../static/shared/time/deadline-text';
import type { Reader } from '../../../../static/shared/time/moment-text';

const en: Reader = { language: 'en', timeZone: 'Asia/Shanghai' };
const zh: Reader = { language: 'zh', timeZone: 'Asia/Shanghai' };
const due = '2026-03-02T08:40:00.000Z';
const at = (minutes: number): number => Date.parse(due) + minutes * 60_000;
const running = { dueAt: due, state: 'running', metAt: null } as const;

test('a time first and a distance second (ux.md)', () => {
  expect(deadlineText(running, at(-130), en)).toBe('Today 16:40 · in 2 h 10 min');
  expect(deadlineText(running, at(-130), zh)).toBe('今天 16:40 · 还剩 2 小时 10 分');
});

test('late says by how much and since when', () => {
  expect(deadlineText({ ...running, state: 'breached' }, at(12), en)).toBe('12 min late, since 16:40');
  expect(deadlineText({ ...running, state: 'breached' }, at(12), zh)).toBe('已超时 12 分，自 16:40 起');
  expect(deadlineText({ ...running, state: 'breached' }, at(1_440), en)).toBe('1 d late, since yesterday 16:40');
});

test('met early, met late, paused, no longer needed', () => {
  const metAt = new Date(at(-10)).toISOString();
  expect(deadlineText({ ...running, state: 'met', metAt }, at(60), en)).toBe('Met today 16:30, 10 min early');
  const lateAt = new Date(at(10)).toISOString();
  expect(deadlineText({ ...running, state: 'breached', metAt: lateAt }, at(60), en)).toBe('Done today 16:50, 10 min late');
  expect(deadlineText({ ...running, state: 'paused' }, at(0), en)).toMatch(/^Paused/);
  expect(deadlineText({ ...running, state: 'cancelled' }, at(0), zh)).toBe('不再需要');
  const ended = { ...running, state: 'breached', endedAt: lateAt } as const;
  expect(deadlineText(ended, at(20_000), en)).toBe('Missed (due Mon 2 Mar 16:40), no longer owed since Mon 2 Mar 16:50');
  expect(deadlineTone(ended, at(20_000))).toBe('off');
});

test.each([
  ['calm', -31, 'running'],
  ['soon', -30, 'running'],
  ['soon', 0, 'running'],
  ['late', 0.1, 'running'],
  ['late', -5, 'breached'],
  ['paused', 5, 'paused'],
] as const)('tone %s at %d minutes, %s', (tone, minutes, state) => {
  expect(deadlineTone({ ...running, state }, at(minutes))).toBe(tone);
});

test('the share gone stays within the bar, also for a limit "at once"', () => {
  const start = new Date(at(-100)).toISOString();
  expect(shareGone(start, due, at(-50))).toBe(0.5);
  expect(shareGone(start, due, at(-200))).toBe(0);
  expect(shareGone(start, due, at(200))).toBe(1);
  expect(shareGone(due, due, at(0))).toBe(1);
});
