import { route } from '@forge/api';
import * as z from 'zod';
import type { IssueFacts, IssueReader } from '../../ports/issue-reader';
import { textOf } from './adf';
import { commentFacts, commentPageSchema, commentSchema } from './comment-schema';
import { customFieldIds } from './custom-fields';
import { issueSchema, type JiraIssue, jiraInstant, organizationsSchema, requestTypeSchema } from './issue-schema';
import { read } from './jira-request';
import {
  CREATE_PANEL_PROPERTY,
  EFFECT_PROPERTY,
  REGISTRATION_PROPERTY,
  registeredWith,
  TEAM_PROPERTY,
  teamOf,
} from './registration-property';

const FIELDS = 'summary,description,created,reporter,creator,assignee,priority,status,project,attachment';
const statusSchema = z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) });
const standingSchema = z.object({ fields: z.object({ status: statusSchema }) });
const movesSchema = z.object({ transitions: z.array(z.object({ id: z.string(), to: statusSchema })) });
const placeOf = ({ name, statusCategory }: z.output<typeof statusSchema>) => ({ name, isDone: statusCategory.key === 'done' });
const searchSchema = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ project: z.object({ id: z.string() }) }).optional() })),
});

/** Issues and comments of Jira, read as the app. */
export const jiraIssueReader: IssueReader = {
  async issue(issueIdOrKey) {
    const properties = [REGISTRATION_PROPERTY, CREATE_PANEL_PROPERTY, TEAM_PROPERTY].join(',');
    const ids = await customFieldIds();
    const fields = [FIELDS, ids.get('request-type'), ids.get('organizations')].filter((one) => one !== undefined).join(',');
    const issue = await read('app', route`/rest/api/3/issue/${issueIdOrKey}?fields=${fields}&properties=${properties}`, issueSchema);
    return issue === null ? null : factsOf(issue, ids);
  },

  async transitions(issueId) {
    const issue = await read('app', route`/rest/api/3/issue/${issueId}?fields=${'status'}`, standingSchema);
    const moves = issue === null ? null : await read('app', route`/rest/api/3/issue/${issueId}/transitions`, movesSchema);
    if (issue === null || moves === null) return null;
    return { status: placeOf(issue.fields.status), offered: moves.transitions.map(({ id, to }) => ({ id, to: placeOf(to) })) };
  },

  async comment(issueId, commentId) {
    const comment = await read('app', route`/rest/api/3/issue/${issueId}/comment/${commentId}?expand=${'properties'}`, commentSchema);
    return comment === null ? null : commentFacts(comment);
  },

  async effectKeysInComments(issueId) {
    // Newest first: a repeated comment can only be among those written since the claim, minutes ago.
    const page = await read(
      'app',
      route`/rest/api/3/issue/${issueId}/comment?expand=${'properties'}&orderBy=${'-created'}&maxResults=${'100'}`,
      commentPageSchema,
    );
    return new Set(
      (page?.comments ?? []).flatMap((comment) =>
        (comment.properties ?? []).flatMap(({ key, value }) => (key === EFFECT_PROPERTY ? [effectKeyOf(value)] : [])),
      ),
    );
  },

  async issuesWithoutCase(projectKeys, sinceMinutes, limit) {
    const jql = `project in (${projectKeys.map((key) => `"${key}"`).join(', ')}) AND created >= -${sinceMinutes}m AND feedbackNumber IS EMPTY AND feedbackTeamOf IS EMPTY ORDER BY created ASC`;
    const found = await read('app', route`/rest/api/3/search/jql`, searchSchema, {
      method: 'POST',
      body: { jql, fields: ['project'], maxResults: limit },
    });
    return (found?.issues ?? []).flatMap((issue) => (issue.fields ? [{ issueId: issue.id, projectId: issue.fields.project.id }] : []));
  },

  async openTeamOf(projectKey, issueId) {
    const jql = `project = "${projectKey}" AND issue.property[${TEAM_PROPERTY}].of = "${issueId}" AND statusCategory != Done ORDER BY created ASC`;
    const found = await read('app', route`/rest/api/3/search/jql`, searchSchema, {
      method: 'POST',
      body: { jql, fields: ['project'], maxResults: 1 },
    });
    return found?.issues[0]?.id ?? null;
  },

  async issueForRegistration(projectKey, registrationId) {
    const jql = `project = "${projectKey}" AND issue.property[${REGISTRATION_PROPERTY}].registrationId = "${registrationId}"`;
    const found = await read('app', route`/rest/api/3/search/jql`, searchSchema, {
      method: 'POST',
      body: { jql, fields: ['project'], maxResults: 1 },
    });
    return found?.issues[0]?.id ?? null;
  },
};

function factsOf(issue: JiraIssue, ids: ReadonlyMap<string, string>): IssueFacts {
  const { fields } = issue;
  const request = requestTypeSchema.safeParse(fields[ids.get('request-type') ?? '']).data;
  const requestType = request?.requestType;
  const organizations = organizationsSchema.safeParse(fields[ids.get('organizations') ?? '']).data ?? [];
  return {
    issueId: issue.id,
    issueKey: issue.key,
    projectId: fields.project.id,
    projectKey: fields.project.key,
    summary: fields.summary ?? '',
    description: textOf(fields.description),
    createdAt: jiraInstant(fields.created),
    // What the app registers for another system has the app as reporter: that is nobody.
    reporter:
      fields.reporter && fields.reporter.accountType !== 'app'
        ? {
            accountId: fields.reporter.accountId,
            name: fields.reporter.displayName ?? '',
            isCustomer: fields.reporter.accountType === 'customer',
            locale: fields.reporter.locale ?? null,
          }
        : null,
    creator: fields.creator ? { accountId: fields.creator.accountId, isCustomer: fields.creator.accountType === 'customer' } : null,
    assignee: fields.assignee?.accountId ?? null,
    priority: fields.priority?.name ?? null,
    status: fields.status.name,
    requestType: requestType ? { id: String(requestType.id), name: requestType.name } : null,
    organizations: organizations.map(({ name }) => name),
    portalUrl: request?._links?.web ?? null,
    attachments: fields.attachment?.length ?? 0,
    teamOf: teamOf(issue.properties ?? {}),
    ...registeredWith(issue.properties ?? {}),
  };
}

const effectKeyOf = (value: unknown): string => (typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : '');
