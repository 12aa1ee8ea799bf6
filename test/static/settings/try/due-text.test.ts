import { dueText } from '../../../../static/settings/try/due-text';

const reader = { language: 'en', timeZone: 'Asia/Shanghai' } as const;
const met = {
  milestone: 'register',
  dueAt: '2026-10-16T10:00:00.000Z',
  state: 'met',
  metAt: '2026-09-30T08:00:00.000Z',
  receipt: [],
} as const;

test('a sample of another day is told by its dates', () => {
  const text = dueText(met, { now: '2026-09-30T08:00:00.000Z', askedAt: '2026-11-29T08:00:00.000Z' }, reader);
  expect(text).toMatch(/30 Sept? 16:00/);
  expect(text).not.toMatch(/today/i);
  expect(
    dueText(met, { now: '2026-09-30T08:00:00.000Z', askedAt: '2026-11-29T08:00:00.000Z' }, { ...reader, language: 'zh' }),
  ).not.toContain('今天');
});

test('one of the reader’s own day is today’s', () => {
  expect(dueText(met, { now: '2026-09-30T08:00:00.000Z', askedAt: '2026-09-30T08:05:00.000Z' }, reader)).toMatch(/today 16:00/);
});

test('what is due after the moment tried is only due', () => {
  const open = { ...met, state: 'breached', metAt: null } as const;
  expect(dueText(open, { now: '2026-09-30T08:00:00.000Z', askedAt: '2026-11-29T08:00:00.000Z' }, reader)).toBe('by 16 Oct 2026, 18:00');
});
