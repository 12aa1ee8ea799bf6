import type { PageName } from './page-data';

/** Who the page is for; a portal customer who opens a page of Jira is sent to the portal, as in Jira. */
export type Audience = 'everyone' | 'licensed';

export interface Route {
  readonly page: PageName;
  readonly audience: Audience;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Pattern of the path, page, audience. `:name` is one part, `*` the rest (a screen's own history). */
const table: readonly (readonly [string, PageName, Audience])[] = [
  ['/jira/projects/:projectKey/queues', 'queue', 'licensed'],
  ['/jira/projects/:projectKey/settings/apps/:app*', 'project-settings', 'licensed'],
  ['/jira/projects/:projectKey/apps/:module*', 'project-page', 'licensed'],
  // As Jira spells it; an app has one project page there.
  ['/jira/servicedesk/projects/:projectKey/apps/:appId/:environmentId*', 'project-page', 'licensed'],
  ['/jira/settings/apps/:app*', 'admin', 'licensed'],
  ['/jira/dashboards/:dashboardId', 'dashboard', 'licensed'],
  ['/browse/:issueKey', 'issue', 'licensed'],
  ['/issues', 'search', 'licensed'],
  ['/servicedesk/customer/portals', 'portals', 'everyone'],
  ['/servicedesk/customer/portal/:portalId', 'portal', 'everyone'],
  ['/servicedesk/customer/portal/:portalId/create/:requestTypeId', 'portal-create', 'everyone'],
  ['/servicedesk/customer/portal/:portalId/:issueKey', 'portal-request', 'everyone'],
  ['/servicedesk/customer/requests', 'my-requests', 'everyone'],
  ['/app/:resource/direct', 'direct', 'everyone'],
];

/** The page at a path, or `null`. */
export function findRoute(path: string): Route | null {
  const plain = path.length > 1 ? path.replace(/\/+$/, '') : path;
  for (const [pattern, page, audience] of table) {
    const parameters = match(pattern, plain);
    if (parameters !== null) return { page, audience, parameters };
  }
  return null;
}

function match(pattern: string, path: string): Record<string, string> | null {
  const open = pattern.endsWith('*');
  const wanted = (open ? pattern.slice(0, -1) : pattern).split('/');
  const given = path.split('/');
  if (open ? given.length < wanted.length : given.length !== wanted.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return null;
    } else if (value === '') return null;
    else parameters[part.slice(1)] = safeDecode(value);
  }
  if (open) parameters['rest'] = given.slice(wanted.length).join('/');
  return parameters;
}

/** A stray percent sign is not worth an error page: the part then names nothing and the page says so. */
export function safeDecode(text: string): string {
  return /%(?![0-9a-f]{2})/i.test(text) ? text : decodeURIComponent(text);
}
