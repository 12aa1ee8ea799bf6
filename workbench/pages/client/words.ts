import type { PageData, PageUser } from '../page-data';

/** The page this script runs on, as the server told it. */
export const page: PageData = JSON.parse(document.getElementById('page-data')?.textContent ?? 'null');

const chinese = page.locale === 'zh_CN';

/** The words in the language of the page. */
export function say(en: string, zh: string): string {
  return chinese ? zh : en;
}

/** The person at the page; pages other than the start page are never shown without one. */
export function me(): PageUser {
  if (page.user === null) throw new Error(say('Nobody is logged in.', '尚未登录。'));
  return page.user;
}

export function parameter(name: string): string {
  return page.parameters[name] ?? '';
}

const languageTag = chinese ? 'zh-CN' : 'en-GB';

/** `2 Mar 2026, 09:00` in the reader's zone; Jira writes its zone without a colon. */
export function when(instant: string | number | null | undefined): string {
  const time = toTime(instant);
  if (time === null) return '–';
  const timeZone = page.user?.timeZone ?? 'UTC';
  return new Intl.DateTimeFormat(languageTag, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(time);
}

/** `2 Mar, 09:00` for columns; with the year when it is another one than `now`'s. */
export function shortly(instant: string | number | null | undefined, now = Date.now()): string {
  const time = toTime(instant);
  if (time === null) return '–';
  const sameYear = new Date(time).getUTCFullYear() === new Date(now).getUTCFullYear();
  const timeZone = page.user?.timeZone ?? 'UTC';
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(languageTag, {
    day: 'numeric',
    month: 'short',
    ...year,
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(time);
}

export function toTime(instant: string | number | null | undefined): number | null {
  if (instant === null || instant === undefined || instant === '') return null;
  const time = typeof instant === 'number' ? instant : Date.parse(instant.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isFinite(time) ? time : null;
}
