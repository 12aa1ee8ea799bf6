import * as z from 'zod';
import type { Caller } from '../contract';
import type { Access } from '../ports/access';
import type { SettingsViewer } from '../usecases/configure-project';
import { Refused } from '../usecases/refused';

const scopeSchema = z.looseObject({ issueKey: z.string().optional(), projectKey: z.string().optional() });

/**
 * Lets a caller through who is one of those allowed, asked of Jira with the caller's own rights on the very issue or
 * project the input names. Returns the id of the issue, '' when there is none. Refuses otherwise, without saying whether
 * the thing exists.
 */
export async function permit(allow: readonly Caller[], access: Access, input: unknown): Promise<string> {
  if (allow.includes('anyone')) return '';
  const { issueKey, projectKey } = scopeSchema.parse(input);
  if (issueKey !== undefined) return permitOnIssue(allow, access, issueKey);
  if (projectKey !== undefined && (await permittedOnProject(allow, access, projectKey))) return '';
  if (allow.includes('admin') && (await access.isSiteAdmin())) return '';
  throw new Refused('not-permitted', allow.every((caller) => caller === 'admin') ? 'site-admin' : '');
}

async function permitOnIssue(allow: readonly Caller[], access: Access, issueKey: string): Promise<string> {
  if (allow.includes('customer-of-case')) {
    const own = await access.ownRequest(issueKey);
    if (own !== null) return own.issueId;
  }
  const administered = allow.includes('project-admin') || allow.includes('admin');
  if (allow.includes('agent') || administered) {
    const issue = await access.issue(issueKey);
    if (issue?.isAgent === true && allow.includes('agent')) return issue.issueId;
    if (administered && (await administersIssue(allow, access, issueKey, issue))) return issue?.issueId ?? '';
  }
  throw new Refused('not-permitted');
}

/** An issue that is gone is administered by whoever administers the project its key names. */
async function administersIssue(
  allow: readonly Caller[],
  access: Access,
  issueKey: string,
  issue: Awaited<ReturnType<Access['issue']>>,
): Promise<boolean> {
  if (allow.includes('project-admin')) {
    const project = issue === null ? await access.project(issueKey.replace(/-\d+$/, '')) : null;
    if (issue?.mayAdministerProject === true || project?.mayAdminister === true) return true;
  }
  return allow.includes('admin') && access.isSiteAdmin();
}

async function permittedOnProject(allow: readonly Caller[], access: Access, projectKey: string): Promise<boolean> {
  const rights = await access.project(projectKey);
  if (rights === null) return false;
  if (rights.mayAdminister && (allow.includes('project-admin') || allow.includes('lead'))) return true;
  return rights.isAgent && allow.includes('agent');
}

/** Whether the caller may change the settings of a project, or only look at them. */
export async function mayAdminister(access: Access, projectKey: string): Promise<boolean> {
  return (await access.project(projectKey))?.mayAdminister === true || access.isSiteAdmin();
}

/** Who looks at the settings of a project: what they may change there, and whether the whole site is theirs. */
export async function viewerOf(access: Access, projectKey: string): Promise<SettingsViewer> {
  const [project, isSiteAdmin] = await Promise.all([access.project(projectKey), access.isSiteAdmin()]);
  return { mayEdit: isSiteAdmin || project?.mayAdminister === true, isSiteAdmin };
}
