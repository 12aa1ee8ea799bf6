import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraHistory } from '../../domain/self-check/jira-history';
import { JiraRefusal } from '../../ports/failures';
import type { IssueHistory } from '../../ports/issue-history';
import { commentFacts, commentPageSchema } from './comment-schema';
import { jiraInstant, userSchema } from './issue-schema';
import { CASE_PROPERTY } from './jira-issue-writer';
import { read } from './jira-request';
import { serviceLevels } from './jira-service-levels';
import { ownAccountId } from './own-account';

/** Changes of status and assignee that are read of one issue: more than any desk makes of one. */
const MOST_CHANGES = 1_000;
const COMMENTS_PER_PAGE = 100;
const MOST_PAGES = 10;

const issueSchema = z.object({
  key: z.string(),
  fields: z.object({ created: z.string() }),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const changesSchema = z.object({
  issueChangeLogs: z.array(
    z.object({
      changeHistories: z.array(
        z.object({
          author: userSchema.nullish(),
          // The description says text; the site has also been seen to answer epoch milliseconds.
          created: z.union([z.string(), z.number()]),
          items: z.array(
            z.object({
              fieldId: z.string().nullish(),
              fromString: z.string().nullish(),
              to: z.string().nullish(),
              // A field of that name exists on every object; only one of its own is taken.
              toString: z.unknown(),
            }),
          ),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});
type Changes = z.output<typeof changesSchema>;

/** Jira's memory: the changelog of two fields in one call, the comments page by page. About 4 calls for an ordinary issue. */
export const jiraIssueHistory: IssueHistory = {
  async history(issueId) {
    const issue = await read('app', route`/rest/api/3/issue/${issueId}?fields=${'created'}&properties=${CASE_PROPERTY}`, issueSchema);
    if (issue === null) return null;
    const [changes, comments, own] = await Promise.all([changesOf(issueId), commentsOf(issueId), ownAccountId()]);
    return {
      issueKey: issue.key,
      createdAt: jiraInstant(issue.fields.created),
      ...changesByKind(changes, own),
      comments: comments.list,
      complete: comments.complete && changes?.nextPageToken == null,
      property: issue.properties?.[CASE_PROPERTY],
    };
  },

  async serviceLevels(issueId) {
    try {
      return await serviceLevels(issueId);
    } catch (error) {
      // The app may not be an agent of every project; the rest of the comparison does not need it.
      if (error instanceof JiraRefusal && (error.status === 401 || error.status === 403)) return null;
      throw error;
    }
  },
};

const changesOf = (issueId: string): Promise<Changes | null> =>
  read('app', route`/rest/api/3/changelog/bulkfetch`, changesSchema, {
    method: 'POST',
    body: { issueIdsOrKeys: [issueId], fieldIds: ['status', 'assignee'], maxResults: MOST_CHANGES },
  });

/** What the app did itself is left out, as the filter `ignoreSelf` of the triggers leaves it out. Oldest first. */
function changesByKind(changes: Changes | null, own: string): Pick<JiraHistory, 'statusChanges' | 'assigneeChanges'> {
  const all = (changes?.issueChangeLogs ?? [])
    .flatMap(({ changeHistories }) => changeHistories)
    .filter(({ author }) => author?.accountId !== own)
    .flatMap(({ author, created, items }) =>
      items.map((item) => ({ item, by: author?.accountId ?? null, at: typeof created === 'number' ? created : jiraInstant(created) })),
    )
    .sort((a, b) => a.at - b.at);
  return {
    statusChanges: all.flatMap(({ item, at, by }) =>
      item.fieldId === 'status' && typeof item.toString === 'string' ? [{ at, by, from: item.fromString ?? '', to: item.toString }] : [],
    ),
    assigneeChanges: all.flatMap(({ item, at, by }) => (item.fieldId === 'assignee' ? [{ at, by, to: item.to ?? null }] : [])),
  };
}

async function commentsOf(issueId: string): Promise<{ readonly list: JiraHistory['comments']; readonly complete: boolean }> {
  const list: JiraHistory['comments'][number][] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await read(
      'app',
      route`/rest/api/3/issue/${issueId}/comment?expand=${'properties'}&orderBy=${'created'}&startAt=${String(page * COMMENTS_PER_PAGE)}&maxResults=${String(COMMENTS_PER_PAGE)}`,
      commentPageSchema,
    );
    const comments = found?.comments ?? [];
    list.push(...comments.map(commentFacts));
    if (comments.length < COMMENTS_PER_PAGE) return { list, complete: true };
  }
  return { list, complete: false };
}
