/** The table of all fields: Jira's, JSM's and the app's own. */
import type { CustomFieldDefinition } from '../../types';
import { byId, STATUSES } from '../model/statuses';
import { attachmentShape } from '../shape/attachment';
import { canSeeComment, commentShape, userOrUnknown } from '../shape/comment';
import { issueTypeShape, priorityShape, projectShape, resolutionShape, statusCategoryShape, statusShape } from '../shape/config';
import { issueLinks } from '../shape/issue-links';
import { organizationShape } from '../shape/organization';
import { requestTypeField } from '../shape/request-type';
import { jiraTime } from '../shape/time';
import { feedbackField, OWN_FIELD_FIRST, organizationsWriter, ownField, participantsWriter, requestTypeWriter } from './custom-fields';
import type { IssueField, View } from './field-types';
import { SYSTEM_WRITERS } from './system-fields';

export const REQUEST_TYPE_FIELD = 'customfield_10010';
export const PARTICIPANTS_FIELD = 'customfield_10026';
export const ORGANIZATIONS_FIELD = 'customfield_10002';
export const SATISFACTION_FIELD = 'customfield_10027';

type Read = IssueField['read'];
const user = (store: View['store'], baseUrl: string, id: string | null) => (id === null ? null : userOrUnknown(store, baseUrl, id));

function system(
  id: string,
  name: string,
  type: string,
  read: Read,
  options: { clauses?: readonly string[]; items?: string; navigable?: boolean; searchable?: boolean } = {},
): IssueField {
  return {
    id,
    key: id,
    name,
    custom: false,
    navigable: options.navigable ?? true,
    searchable: options.searchable ?? true,
    clauseNames: options.clauses ?? [id],
    schema: { type, ...(options.items === undefined ? {} : { items: options.items }), system: id },
    read,
    ...SYSTEM_WRITERS[id],
  };
}

function jsm(id: string, name: string, type: string, custom: string, read: Read, plan?: IssueField['plan'], items?: string): IssueField {
  const customId = Number(id.split('_')[1]);
  return {
    id,
    key: id,
    name,
    custom: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, name],
    schema: { type, ...(items === undefined ? {} : { items }), custom: `com.atlassian.servicedesk:${custom}`, customId },
    read,
    ...(plan === undefined ? {} : { plan }),
  };
}

const SYSTEM: readonly IssueField[] = [
  system('summary', 'Summary', 'string', (issue) => issue.summary),
  system('description', 'Description', 'string', (issue) => issue.description),
  system('issuetype', 'Issue Type', 'issuetype', (issue, view) => issueTypeShape(view.baseUrl, issue.issueTypeId), {
    clauses: ['issuetype', 'type'],
  }),
  system('project', 'Project', 'project', (issue, view) => projectShape(view.baseUrl, view.store.projectOf(issue))),
  system('status', 'Status', 'status', (issue, view) => statusShape(view.baseUrl, issue.statusId)),
  system('statusCategory', 'Status Category', 'statusCategory', (issue, view) =>
    statusCategoryShape(view.baseUrl, byId(STATUSES, issue.statusId).category),
  ),
  system(
    'statuscategorychangedate',
    'Status Category Changed',
    'datetime',
    (issue) => jiraTime(issue.statusSpans.at(-1)?.since ?? issue.created),
    { clauses: ['statusCategoryChangedDate'] },
  ),
  system('priority', 'Priority', 'priority', (issue, view) => priorityShape(view.baseUrl, issue.priorityId)),
  system('resolution', 'Resolution', 'resolution', (issue, view) =>
    issue.resolutionId === null ? null : resolutionShape(view.baseUrl, issue.resolutionId),
  ),
  system('resolutiondate', 'Resolved', 'datetime', (issue) => (issue.resolvedAt === null ? null : jiraTime(issue.resolvedAt)), {
    clauses: ['resolutiondate', 'resolved'],
  }),
  system('assignee', 'Assignee', 'user', (issue, view) => user(view.store, view.baseUrl, issue.assignee)),
  system('reporter', 'Reporter', 'user', (issue, view) => user(view.store, view.baseUrl, issue.reporter)),
  system('creator', 'Creator', 'user', (issue, view) => user(view.store, view.baseUrl, issue.creator)),
  system('labels', 'Labels', 'array', (issue) => issue.labels, { items: 'string' }),
  system('duedate', 'Due date', 'date', (issue) => issue.dueDate, { clauses: ['due', 'duedate'] }),
  system('created', 'Created', 'datetime', (issue) => jiraTime(issue.created), { clauses: ['created', 'createdDate'] }),
  system('updated', 'Updated', 'datetime', (issue) => jiraTime(issue.updated), { clauses: ['updated', 'updatedDate'] }),
  system(
    'watches',
    'Watchers',
    'watches',
    (issue, view) => ({
      self: `${view.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
      watchCount: issue.watchers.length,
      isWatching: issue.watchers.includes(view.viewer),
    }),
    { clauses: ['watchers'] },
  ),
  system('issuelinks', 'Linked Issues', 'array', issueLinks, { items: 'issuelinks', clauses: [] }),
  system(
    'attachment',
    'Attachment',
    'array',
    (issue, view) => issue.attachments.map((one) => attachmentShape(view.store, view.baseUrl, one)),
    { items: 'attachment', navigable: false, clauses: ['attachments'] },
  ),
  system(
    'comment',
    'Comment',
    'comments-page',
    (issue, view) => {
      const comments = issue.comments
        .filter((one) => canSeeComment(view.store, view.viewer, issue, one))
        .map((one) => commentShape(view.store, view.baseUrl, issue, one));
      return {
        comments,
        self: `${view.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
        maxResults: comments.length,
        total: comments.length,
        startAt: 0,
      };
    },
    { navigable: false },
  ),
];

const SERVICE: readonly IssueField[] = [
  jsm(
    REQUEST_TYPE_FIELD,
    'Request Type',
    'sd-customerrequesttype',
    'vp-origin',
    (issue, view) => requestTypeField(view.baseUrl, view.store.projectOf(issue), issue),
    requestTypeWriter(REQUEST_TYPE_FIELD),
  ),
  jsm(
    PARTICIPANTS_FIELD,
    'Request participants',
    'array',
    'sd-request-participants',
    (issue, view) => issue.participants.map((id) => user(view.store, view.baseUrl, id)),
    participantsWriter(PARTICIPANTS_FIELD),
    'user',
  ),
  jsm(
    ORGANIZATIONS_FIELD,
    'Organizations',
    'array',
    'sd-customer-organizations',
    (issue, view) =>
      issue.organizations
        .flatMap((id) => view.store.organizations.filter((one) => one.id === id))
        .map((one) => organizationShape(view.baseUrl, one)),
    organizationsWriter(ORGANIZATIONS_FIELD),
    'sd-customerorganization',
  ),
  jsm(SATISFACTION_FIELD, 'Satisfaction', 'sd-feedback', 'sd-request-feedback', feedbackField),
];

export class Fields {
  readonly all: readonly IssueField[];
  readonly own: readonly IssueField[];
  readonly #byId: ReadonlyMap<string, IssueField>;

  constructor(definitions: readonly CustomFieldDefinition[], appPath: string) {
    this.own = definitions.map((one, at) => ownField(`customfield_${OWN_FIELD_FIRST + at}`, one, appPath));
    this.all = [...SYSTEM, ...SERVICE, ...this.own];
    this.#byId = new Map(this.all.map((one) => [one.id, one]));
  }

  find(id: string): IssueField | undefined {
    return this.#byId.get(id);
  }
  /** One of the app's own fields by id or key. */
  ownField(idOrKey: string): IssueField | undefined {
    return this.own.find((one) => one.id === idOrKey || one.key === idOrKey);
  }
  /** The fields a `fields` parameter asks for: `*all`, `*navigable`, names, `-name`. */
  select(wanted: readonly string[]): readonly IssueField[] {
    const chosen = new Set<IssueField>();
    if (wanted.every((one) => one.startsWith('-')) && wanted.length > 0) for (const field of this.all) chosen.add(field);
    for (const one of wanted) {
      if (one === '*all') for (const field of this.all) chosen.add(field);
      else if (one === '*navigable') for (const field of this.all.filter((each) => each.navigable)) chosen.add(field);
      else if (one.startsWith('-')) for (const field of this.all.filter((each) => each.id === one.slice(1))) chosen.delete(field);
      else {
        const field = this.#byId.get(one) ?? this.all.find((each) => each.key === one);
        if (field !== undefined) chosen.add(field);
      }
    }
    return [...chosen];
  }
}
