import type { IncomingMessage } from 'node:http';
import { readCookies, userCookie } from '../pages/session';
import type { JiraSite, JiraUser } from '../types';
import { HttpProblem } from './http-problem';

/** A user by user name or account id. */
export const findUser = (site: JiraSite, name: string): JiraUser | null =>
  site.users().find((user) => user.userName === name || user.accountId === name) ?? null;

function named(site: JiraSite, name: string): JiraUser {
  const user = findUser(site, name);
  if (user !== null) return user;
  const known = site
    .users()
    .map(({ userName }) => userName)
    .join(', ');
  throw new HttpProblem(401, `There is no user "${name}". Users: ${known}`);
}

/** Who calls: HTTP Basic with any password, the header `x-workbench-user`, or the page's cookie; `null` is nobody. */
export function callerOf(site: JiraSite, request: IncomingMessage): JiraUser | null {
  const basic = /^Basic\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic !== undefined) return named(site, Buffer.from(basic, 'base64').toString('utf8').split(':')[0] ?? '');
  const header = request.headers['x-workbench-user'];
  if (typeof header === 'string') return named(site, header);
  const cookie = readCookies(request.headers.cookie).get(userCookie);
  return cookie === undefined ? null : findUser(site, cookie);
}
