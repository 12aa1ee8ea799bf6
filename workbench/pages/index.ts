import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { installation } from '../forge/installation';
import type { JiraSite, JiraUser } from '../types';
import { createAppFiles } from './app-files';
import { createClientFiles } from './client-files';
import { cspReportPath, pagePolicy } from './content-security-policy';
import { createManifestReader } from './manifest';
import { createMemory } from './memory';
import type { PageData } from './page-data';
import { createFetchProduct, createPortalRequest } from './platform-calls';
import { contentTypeOf, redirect, send, sendWords } from './respond';
import { findRoute, type Route } from './routes';
import { localeOf, readSession, userCookie } from './session';
import { shell } from './shell';
import { themeCss } from './theme-css';

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
  const serveClient = createClientFiles(join(pagesFolder, 'client'));
  const memory = createMemory();
  const fetchProduct = createFetchProduct(site, readManifest);
  const portalRequest = createPortalRequest(site, readManifest);

  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://workbench');
    const path = url.pathname;
    const users = site.users();
    const session = readSession(request, users);

    const showPage = (route: Route): void => {
      const named = route.page === 'direct' ? users.find((user) => user.userName === url.searchParams.get('user')) : undefined;
      const user = named ?? session.user;
      const data: PageData = {
        page: route.page,
        parameters: { ...Object.fromEntries(url.searchParams), ...route.parameters },
        user,
        userFromAddress: named !== undefined,
        users: users.filter((each) => each.accountType !== 'app').map(toPageUser),
        locale: localeOf(user, session.languageChoice),
        languageChoice: session.languageChoice,
        theme: session.theme,
        app: { ...readManifest().app, cloudId: installation.cloudId, environmentId: installation.environmentId },
      };
      const status = route.page === 'not-found' ? 404 : 200;
      send(response, status, contentTypeOf('.html'), shell(data), {
        'content-security-policy': pagePolicy(request.socket.localPort ?? 80),
      });
    };

    const own = path.startsWith('/pages/') ? path.slice('/pages/'.length) : null;
    if (own === 'tokens.css') send(response, 200, contentTypeOf(own), await themeCss());
    else if (own?.startsWith('client/')) serveClient(response, own.slice('client/'.length));
    else if (own !== null && /^styles\/[a-z-]+\.(css|svg)$/.test(own)) {
      send(response, 200, contentTypeOf(own), await readFile(join(pagesFolder, own)));
    } else if (own === 'fetch-product' && request.method === 'POST') await fetchProduct({ request, response, session });
    else if (own === 'portal-request' && request.method === 'POST') await portalRequest({ request, response, session });
    else if (own?.startsWith('gadgets/')) await memory.gadgets(request, response, own.slice('gadgets/'.length));
    else if (path === cspReportPath) await memory.policyReports(request, response);
    else if (own !== null) sendWords(response, 404, `workbench: nothing at ${path}`);
    else if (path === '/login') logIn(response, url, users);
    else if (path === '/') showPage({ page: 'start', audience: 'everyone', parameters: {} });
    else {
      const route = findRoute(path);
      if (route === null && path.startsWith('/app/')) {
        await serveApp(request, response, decodeURIComponent(path.slice('/app/'.length)));
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
