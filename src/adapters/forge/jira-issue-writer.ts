import { route } from '@forge/api';
import * as z from 'zod';
import { plainDocument } from '../../domain/document';
import { JiraRefusal } from '../../ports/failures';
import type { IssueWriter } from '../../ports/issue-writer';
import { toAdf } from './adf';
import { customFieldIds } from './custom-fields';
import { linkRepeat, unlinkRepeat } from './jira-issue-links';
import { accept, jira, read, write } from './jira-request';
import { setJiraField } from './jira-set-field';
import { EFFECT_PROPERTY, REGISTRATION_PROPERTY, TEAM_PROPERTY } from './registration-property';

export const CASE_PROPERTY = 'closed-loop';
const linkTypesSchema = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })) });
const createdSchema = z.object({ id: z.string(), key: z.string() });

/** Writes to Jira as the app. */
export const jiraIssueWriter: IssueWriter = {
  async comment(issueId, body, options) {
    const properties = [
      { key: 'sd.public.comment', value: { internal: !options.public } },
      { key: EFFECT_PROPERTY, value: { key: options.effectKey } },
    ];
    await write('app', route`/rest/api/3/issue/${issueId}/comment`, { method: 'POST', body: { body: toAdf(body), properties } });
  },

  async edit(issueId, change) {
    const fields = {
      ...(change.assignee === undefined ? {} : { assignee: { accountId: change.assignee } }),
      ...(change.priority === undefined ? {} : { priority: { name: change.priority } }),
    };
    const labels = [
      ...(change.addLabel === undefined ? [] : [{ add: change.addLabel }]),
      ...(change.removeLabel === undefined ? [] : [{ remove: change.removeLabel }]),
    ];
    const update = labels.length === 0 ? {} : { update: { labels } };
    await write('app', route`/rest/api/3/issue/${issueId}`, { method: 'PUT', body: { fields, ...update } });
  },

  linkRepeat,
  unlinkRepeat,
  setField: setJiraField,

  async transition(issueId, transitionId) {
    await write('app', route`/rest/api/3/issue/${issueId}/transitions`, { method: 'POST', body: { transition: { id: transitionId } } });
  },

  async addWatcher(issueId, accountId) {
    await write('app', route`/rest/api/3/issue/${issueId}/watchers`, { method: 'POST', body: accountId });
  },

  async setProperty(issueId, value) {
    await write('app', route`/rest/api/3/issue/${issueId}/properties/${CASE_PROPERTY}`, { method: 'PUT', body: value });
  },

  async setFields(issueId, values) {
    const ids = await customFieldIds();
    const updates = Object.entries(values).flatMap(([key, value]) => {
      const customField = ids.get(key);
      return customField === undefined ? [] : [{ customField, issueIds: [Number(issueId)], value }];
    });
    if (updates.length === 0) return;
    await write('app', route`/rest/api/3/app/field/value?generateChangelog=${'false'}&generateAppEvents=${'false'}`, {
      method: 'POST',
      body: { updates },
    });
  },

  async createTeam(team) {
    const reply = await jira('app', route`/rest/api/3/issue`, {
      method: 'POST',
      body: {
        fields: {
          project: { id: team.projectId },
          issuetype: { id: team.issueTypeId },
          summary: team.summary,
          description: toAdf(team.description),
        },
        properties: [{ key: TEAM_PROPERTY, value: { of: team.of } }],
      },
    });
    accept(reply);
    return createdSchema.parse(reply.body).id;
  },

  async link(issueId, otherId) {
    const found = await read('app', route`/rest/api/3/issueLinkType`, linkTypesSchema);
    const types = found?.issueLinkTypes ?? [];
    const type = types.find(({ name }) => name === 'Relates') ?? types[0];
    if (type === undefined) throw new JiraRefusal(404, 'the site has no kind of link between work items');
    await write('app', route`/rest/api/3/issueLink`, {
      method: 'POST',
      body: { type: { id: type.id }, inwardIssue: { id: issueId }, outwardIssue: { id: otherId } },
    });
  },

  async create(issue) {
    const reply = await jira('app', route`/rest/api/3/issue`, {
      method: 'POST',
      body: {
        fields: {
          project: { id: issue.projectId },
          issuetype: { id: issue.issueTypeId },
          summary: issue.summary,
          ...(issue.description.trim() === '' ? {} : { description: toAdf(plainDocument(issue.description)) }),
          ...(issue.reporter === null ? {} : { reporter: { accountId: issue.reporter } }),
        },
        properties: [{ key: REGISTRATION_PROPERTY, value: issue.registration }],
      },
    });
    accept(reply);
    const created = createdSchema.parse(reply.body);
    return { issueId: created.id, issueKey: created.key };
  },
};
