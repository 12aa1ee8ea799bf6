import type { JiraSite, JiraUser } from '../types';
import { installation } from './installation';
import type { UiModule } from './manifest';

interface IssueFacts {
  readonly id?: string;
  readonly fields?: {
    readonly issuetype?: { readonly id?: string; readonly name?: string };
    readonly project?: { readonly id?: string; readonly key?: string; readonly projectTypeKey?: string };
  };
}
interface RequestFacts {
  readonly serviceDeskId?: string;
  readonly requestTypeId?: string;
}

async function read(site: JiraSite, path: string): Promise<unknown> {
  const admin = site.users().find(({ userName }) => userName === 'admin');
  if (admin === undefined) return null;
  const answer = await site.rest({
    method: 'GET',
    path,
    headers: {},
    body: Buffer.alloc(0),
    as: { kind: 'user', accountId: admin.accountId },
    scopes: null,
  });
  return answer.status === 200 ? answer.body : null;
}

/** What the product tells a module about the place it is shown at (forge-facts.md 2.1), found from the operation's input. */
async function extensionFor(site: JiraSite, module: UiModule, input: unknown): Promise<Record<string, unknown>> {
  const { issueKey, projectKey } = (typeof input === 'object' && input !== null ? input : {}) as {
    issueKey?: unknown;
    projectKey?: unknown;
  };
  const base = { type: module.type, location: 'http://127.0.0.1/' };
  if (typeof issueKey === 'string' && module.type.includes('portal')) {
    const request = (await read(site, `/rest/servicedeskapi/request/${encodeURIComponent(issueKey)}`)) as RequestFacts | null;
    return {
      ...base,
      portal: { id: Number(request?.serviceDeskId ?? 0) },
      request: { key: issueKey, typeId: Number(request?.requestTypeId ?? 0) },
    };
  }
  if (typeof issueKey === 'string') {
    const issue = (await read(site, `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`)) as IssueFacts | null;
    const { issuetype, project } = issue?.fields ?? {};
    return {
      ...base,
      issue: { id: issue?.id, key: issueKey, type: issuetype?.name, typeId: issuetype?.id },
      project: { id: project?.id, key: project?.key, type: project?.projectTypeKey },
      isNewToIssue: false,
    };
  }
  if (typeof projectKey === 'string') return { ...base, project: { key: projectKey, type: 'service_desk' } };
  return base;
}

export interface Screen {
  readonly module: UiModule;
  readonly user: JiraUser;
  readonly input: unknown;
  /** Extension as a page gives it; without it, it is found from the input. */
  readonly extension?: Readonly<Record<string, unknown>> | undefined;
  readonly locale?: string | undefined;
  readonly localId?: string | undefined;
}

/** The context that a resolver gets with a call from a screen. */
export async function screenContext(site: JiraSite, screen: Screen): Promise<Record<string, unknown>> {
  const { module, user } = screen;
  return {
    accountId: user.accountId,
    accountType: user.accountType === 'customer' ? 'customer' : 'licensed',
    cloudId: installation.cloudId,
    siteUrl: 'http://127.0.0.1',
    localId: screen.localId ?? `${installation.contextAri}/${module.key}`,
    moduleKey: module.key,
    environmentId: installation.environmentId,
    environmentType: installation.environmentType,
    locale: screen.locale ?? user.locale,
    timezone: user.timeZone,
    extension: screen.extension ?? (await extensionFor(site, module, screen.input)),
  };
}
