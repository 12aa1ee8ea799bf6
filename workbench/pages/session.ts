import type { IncomingMessage } from 'node:http';
import type { JiraUser } from '../types';
import type { Locale, ThemeChoice } from './page-data';

export interface Session {
  readonly user: JiraUser | null;
  readonly languageChoice: Locale | null;
  readonly theme: ThemeChoice;
}

const locales: readonly Locale[] = ['en_US', 'zh_CN'];
const themes: readonly ThemeChoice[] = ['light', 'dark', 'auto'];

/** Name of the cookie that says who works in this browser; the REST paths of the workbench accept it too. */
export const userCookie = 'workbench-user';

/** The choices that an address or a cookie names; anything else is no choice. */
export function chosenLocale(text: string | null | undefined): Locale | null {
  return locales.find((locale) => locale === text) ?? null;
}

export function chosenTheme(text: string | null | undefined): ThemeChoice | null {
  return themes.find((theme) => theme === text) ?? null;
}

export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), decode(part.slice(at + 1).trim()));
  }
  return cookies;
}

/** Who works here and how they want to see it. `x-workbench-user` wins over the cookie: a test or the bare host names its user. */
export function readSession(request: IncomingMessage, users: readonly JiraUser[]): Session {
  const cookies = readCookies(request.headers.cookie);
  const header = request.headers['x-workbench-user'];
  const userName = typeof header === 'string' ? header : cookies.get(userCookie);
  return {
    user: users.find((user) => user.userName === userName) ?? null,
    languageChoice: chosenLocale(cookies.get('workbench-language')),
    theme: chosenTheme(cookies.get('workbench-theme')) ?? 'auto',
  };
}

/** The language of the app's screens for a Jira locale; English when it is not Chinese. */
export function localeOf(user: JiraUser | null, choice: Locale | null): Locale {
  if (choice !== null) return choice;
  return user?.locale.toLowerCase().startsWith('zh') ? 'zh_CN' : 'en_US';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (problem) {
    // A cookie that no page of ours wrote: taken as it stands, it names no user.
    if (problem instanceof URIError) return text;
    throw problem;
  }
}
