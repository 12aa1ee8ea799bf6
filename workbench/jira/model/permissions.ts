/**
 * Who may do what. Permissions follow from the roles of a project, as with JSM's default permission scheme; a customer has no platform
 * permission at all (the portal is their only door), an outsider has none in service projects.
 */
import { APP_ACCOUNT, AUTOMATION_ACCOUNT, ROLE_ADMINISTRATORS, ROLE_APPS, ROLE_CUSTOMERS, ROLE_TEAM } from './people';
import type { ProjectRecord } from './records';
import type { Store } from './store';

export interface PermissionInfo {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

const GLOBAL = ['ADMINISTER', 'SYSTEM_ADMIN', 'USER_PICKER', 'CREATE_SHARED_OBJECTS', 'BULK_CHANGE', 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS'];
const PROJECT_ADMIN = ['ADMINISTER_PROJECTS', 'MANAGE_SPRINTS_PERMISSION'];
const AGENT = [
  'BROWSE_PROJECTS',
  'SERVICEDESK_AGENT',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'SCHEDULE_ISSUES',
  'LINK_ISSUES',
  'MODIFY_REPORTER',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'MANAGE_WATCHERS',
  'VIEW_VOTERS_AND_WATCHERS',
  'WORK_ON_ISSUES',
];
const MANAGER = [
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'SET_ISSUE_SECURITY',
  'MOVE_ISSUES',
];

const title = (key: string) =>
  key
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** Every permission the site knows, by key. Asking for another one is answered as Jira does, with 400. */
export const PERMISSIONS: ReadonlyMap<string, PermissionInfo> = new Map(
  [
    ...GLOBAL.map((key) => ({ key, type: 'GLOBAL' as const })),
    ...[...PROJECT_ADMIN, ...AGENT, ...MANAGER].map((key) => ({ key, type: 'PROJECT' as const })),
  ].map(({ key, type }, at) => [key, { id: String(at), key, name: title(key), type }]),
);

const ALL_PROJECT: ReadonlySet<string> = new Set([...PROJECT_ADMIN, ...AGENT, ...MANAGER]);
const TEAM: ReadonlySet<string> = new Set(AGENT);
const APP_SET: ReadonlySet<string> = new Set([...ALL_PROJECT].filter((key) => key !== 'ASSIGNABLE_USER'));
const NONE: ReadonlySet<string> = new Set();

/** True when the account stands in the role itself or in one of its groups. */
export function inRole(store: Store, project: ProjectRecord, roleId: string, accountId: string): boolean {
  const actors = project.roles[roleId];
  if (actors === undefined) return false;
  if (actors.users.includes(accountId)) return true;
  return store.groups.some((group) => actors.groups.includes(group.groupId) && group.members.includes(accountId));
}

export function isSiteAdmin(store: Store, accountId: string): boolean {
  return store.groups.some((group) => group.name === 'jira-administrators' && group.members.includes(accountId));
}

/** Global permissions. The app's own user holds ADMINISTER, as app users of Jira Cloud do; its scopes are what limits it. */
export function hasGlobalPermission(store: Store, accountId: string, key: string): boolean {
  if (!PERMISSIONS.has(key)) return false;
  if (accountId === APP_ACCOUNT || isSiteAdmin(store, accountId)) return key !== 'SYSTEM_ADMIN';
  return key === 'USER_PICKER' && store.user(accountId)?.accountType === 'atlassian';
}

export function projectPermissions(store: Store, accountId: string, project: ProjectRecord): ReadonlySet<string> {
  if (accountId === AUTOMATION_ACCOUNT) return APP_SET;
  const type = store.user(accountId)?.accountType;
  if (type === 'customer' || type === undefined) return NONE;
  if (type === 'app') return inRole(store, project, ROLE_APPS, accountId) ? APP_SET : NONE;
  if (inRole(store, project, ROLE_ADMINISTRATORS, accountId)) return ALL_PROJECT;
  return inRole(store, project, ROLE_TEAM, accountId) ? TEAM : NONE;
}

export function hasProjectPermission(store: Store, accountId: string, project: ProjectRecord, key: string): boolean {
  return projectPermissions(store, accountId, project).has(key);
}

/** May open the portal of the project: its customers and its team. */
export function canUsePortal(store: Store, accountId: string, project: ProjectRecord): boolean {
  return inRole(store, project, ROLE_CUSTOMERS, accountId) || hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS');
}
