/** Users and groups as the two APIs show them. */
import type { GroupRecord, UserRecord } from '../model/records';

const AVATAR_SIZES = ['16x16', '24x24', '32x32', '48x48'] as const;

export function avatarUrls(baseUrl: string, kind: string, id: string): Record<string, string> {
  return Object.fromEntries(
    AVATAR_SIZES.map((size) => [size, `${baseUrl}/avatar/${kind}/${encodeURIComponent(id)}?size=${size.split('x')[0] ?? ''}`]),
  );
}

/** Platform: the user inside issues, comments, role actors. */
export function jiraUser(baseUrl: string, user: UserRecord): Record<string, unknown> {
  return {
    self: `${baseUrl}/rest/api/3/user?accountId=${user.accountId}`,
    accountId: user.accountId,
    ...(user.accountType === 'app' ? {} : { emailAddress: user.emailAddress }),
    avatarUrls: avatarUrls(baseUrl, 'user', user.accountId),
    displayName: user.displayName,
    active: true,
    timeZone: user.timeZone,
    accountType: user.accountType,
  };
}

/** Platform: `myself` and `user`, which add the language. */
export function jiraUserWithLocale(
  baseUrl: string,
  user: UserRecord,
  groups: readonly GroupRecord[],
  expand: string,
): Record<string, unknown> {
  const member = groups.filter((one) => one.members.includes(user.accountId));
  return {
    ...jiraUser(baseUrl, user),
    locale: user.locale,
    groups: { size: member.length, items: expand.includes('groups') ? member.map((one) => jiraGroup(baseUrl, one)) : [] },
    applicationRoles: { size: user.accountType === 'atlassian' ? 1 : 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}

export function jiraGroup(baseUrl: string, group: GroupRecord): Record<string, unknown> {
  return { name: group.name, groupId: group.groupId, self: `${baseUrl}/rest/api/3/group?groupId=${group.groupId}` };
}

/** JSM's user. */
export function jsmUser(baseUrl: string, user: UserRecord): Record<string, unknown> {
  const self = `${baseUrl}/rest/api/2/user?accountId=${user.accountId}`;
  return {
    accountId: user.accountId,
    emailAddress: user.emailAddress,
    displayName: user.displayName,
    active: true,
    timeZone: user.timeZone,
    _links: { self, jiraRest: self, avatarUrls: avatarUrls(baseUrl, 'user', user.accountId) },
  };
}
