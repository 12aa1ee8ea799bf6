import { route } from '@forge/api';
import * as z from 'zod';
import type { Reassignment } from '../../ports/reassignment';
import { userSchema } from './issue-schema';
import { read, write } from './jira-request';

/** A read of people costs two points each: a picker asks again with more letters rather than for more people. */
const MOST_CANDIDATES = 20;
const usersSchema = z.array(userSchema);
const bulkSchema = z.object({ values: z.array(userSchema) });

/** Reassigns in Jira as the person at the screen. */
export const jiraReassignment: Reassignment = {
  async candidates(issueId, query) {
    const users = await read(
      'user',
      route`/rest/api/3/user/assignable/search?issueId=${issueId}&query=${query}&maxResults=${String(MOST_CANDIDATES)}`,
      usersSchema,
    );
    return (
      users
        ?.filter((user) => user.active !== false)
        .map((user) => ({ accountId: user.accountId, name: user.displayName ?? user.accountId })) ?? null
    );
  },

  async assign(issueId, accountId) {
    await write('user', route`/rest/api/3/issue/${issueId}/assignee`, { method: 'PUT', body: { accountId } });
  },

  async names(accountIds) {
    if (accountIds.length === 0) return new Map();
    const wanted = new URLSearchParams(accountIds.map((accountId): [string, string] => ['accountId', accountId]));
    wanted.set('maxResults', String(accountIds.length));
    const found = await read('user', route`/rest/api/3/user/bulk?${wanted}`, bulkSchema);
    return new Map((found?.values ?? []).map((user) => [user.accountId, user.displayName ?? user.accountId]));
  },
};
