import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { installation } from '../forge/installation';
import type { JiraSite, JiraUser } from '../types';
import { createAppFiles } from './app-files';
import { pagePolicy } from './content-security-policy';
import { createManifestReader } from './manifest';
import { createOwnPaths } from './own-paths';
import type { PageData } from './page-data';
import { contentTypeOf, redirect, send, sendWords } from './respond';
import { findRoute, type Route, safeDecode } from './routes';
import { chosenLocale, chosenTheme, localeOf, readSession, userCookie } from './session';
import { shell } from './shell';

export interface PagesOptions {
  /** Folder of the app that is run: manifest.yml and the resources it names. */
  readonly appFolder: string;
  /** Folder of these pages; left out, they are the app folder's own. */
  readonly pagesFolder?: string;
  readonly site: JiraSite;
}

/** Answers a request for a page, a screen or what belongs to them; false when the path is somebody else's. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The pages of the workbench. They call `/rest/…`, `/workbench/clock` and `/workbench/invoke` of the same server. */
export function createPages(options: PagesOptions): Pages {
  const { appFolder, site, pagesFolder = join(appFolder, 'workbench/pages') } = options;
  const readManifest = createManifestReader(appFolder);
  const serveApp = createAppFiles(appFolder, join(pagesFolder, 'frame'), readManifest);
  const servePages = createOwnPaths({ site, pagesFolder, readManifest });

  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://workbench');
    const path = url.pathname;
    const users = site.users();
    const session = readSession(request, users);

    const showPage = (route: Route): void => {
      // The bare host of a screen takes user, language and theme from its address.
      const address = route.page === 'direct' ? url.searchParams : new URLSearchParams();
      const named = users.find((user) => user.userName === address.get('user'));
      const user = named ?? session.user;
      const languageChoice = chosenLocale(address.get('language')) ?? session.languageChoice;
      const data: PageData = {
        page: route.page,
        parameters: { ...Object.fromEntries(url.searchParams), ...route.parameters },
        user,
        userFromAddress: named !== undefined,
        users: users.filter((each) => each.accountType !== 'app').map(toPageUser),
        locale: localeOf(user, languageChoice),
        languageChoice,
        theme: chosenTheme(address.get('theme')) ?? session.theme,
        app: { ...readManifest().app, cloudId: installation.cloudId, environmentId: installation.environmentId },
      };
      const status = route.page === 'not-found' ? 404 : 200;
      send(response, status, contentTypeOf('.html'), shell(data), {
        'content-security-policy': pagePolicy(request.socket.localPort ?? 80),
      });
    };

    if (path.startsWith('/pages/')) await servePages(request, response, session, path.slice('/pages/'.length));
    else if (path === '/login') logIn(response, url, users);
    else if (path === '/') showPage({ page: 'start', audience: 'everyone', parameters: {} });
    else {
      const route = findRoute(path);
      if (route === null && path.startsWith('/app/')) {
        await serveApp(request, response, safeDecode(path.slice('/app/'.length)));
        return true;
      }
      if (route === null) return false;
      const elsewhere = detour(route, session.user, path + url.search);
      if (elsewhere === null) showPage(route);
      else redirect(response, elsewhere);
    }
    return true;
  };
}

/** Nobody yet: choose somebody first. A portal customer at a page of Jira: to the portal, as in Jira. */
function detour(route: Route, user: JiraUser | null, address: string): string | null {
  if (user === null) return route.page === 'direct' ? null : `/?to=${encodeURIComponent(address)}`;
  if (route.audience === 'everyone' || user.accountType !== 'customer') return null;
  const { issueKey } = route.parameters;
  // The request's page finds its portal itself; 0 is none.
  return issueKey === undefined ? '/servicedesk/customer/portals' : `/servicedesk/customer/portal/0/${issueKey}`;
}

function logIn(response: ServerResponse, url: URL, users: readonly JiraUser[]): void {
  const user = users.find((each) => each.userName === url.searchParams.get('user'));
  if (user === undefined) {
    if (url.searchParams.has('user')) sendWords(response, 400, `workbench: users are ${users.map((each) => each.userName).join(', ')}`);
    else redirect(response, '/');
    return;
  }
  const wanted = url.searchParams.get('to') ?? '';
  // Only to a page of ours: `//host` and `/\host` would leave the site.
  const to = /^\/(?![/\\])/.test(wanted) ? wanted : homeOf(user);
  redirect(response, to, { 'set-cookie': `${userCookie}=${encodeURIComponent(user.userName)}; Path=/; SameSite=Lax` });
}

function homeOf(user: JiraUser): string {
  return user.accountType === 'customer' ? '/servicedesk/customer/portals' : '/jira/projects/FB/queues';
}

function toPageUser(user: JiraUser): JiraUser {
  const { accountId, userName, displayName, accountType, locale, timeZone } = user;
  return { accountId, userName, displayName, accountType, locale, timeZone };
}
