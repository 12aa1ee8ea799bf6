/** The fields JQL knows: what an issue has there, and what an operand means. */
import { jiraError, notModelled } from '../call';
import { adfToText } from '../model/adf';
import { hasProjectPermission } from '../model/permissions';
import type { IssueRecord, Json } from '../model/records';
import { byId, ISSUE_TYPES, PRIORITIES, RESOLUTIONS, STATUS_CATEGORIES, STATUSES } from '../model/statuses';
import { canSeeComment } from '../shape/comment';
import { customTerm, propertyTerm } from './custom-terms';
import type { FieldRef } from './parse';
import { choice, date, type Env, inList, some, type Term, text, user } from './term';

const words = (document: Json) => (document === null ? [] : [adfToText(document)]);
/** Bigger is more urgent, so that `priority > Medium` finds High and Highest. */
const rank = (id: string) => PRIORITIES.length - PRIORITIES.findIndex((one) => one.id === id);
const priorityRank = (name: string) => {
  const id = inList(PRIORITIES)(name);
  return id === null ? null : rank(id);
};

function comments(env: Env, issue: IssueRecord): string[] {
  return issue.comments.filter((one) => canSeeComment(env.site.store, env.viewer.accountId, issue, one)).map((one) => adfToText(one.body));
}

function system(name: string, env: Env): Term | null {
  const { store } = env.site;
  switch (name) {
    case 'project':
      return {
        kind: 'choice',
        values: (issue) => [issue.projectId],
        resolve: (value) => {
          const found = store.project(value) ?? store.projects.find((one) => one.name.toLowerCase() === value.toLowerCase());
          return found !== undefined && hasProjectPermission(store, env.viewer.accountId, found, 'BROWSE_PROJECTS') ? found.id : null;
        },
      };
    case 'key':
    case 'issuekey':
    case 'issue':
    case 'id':
      return { kind: 'choice', values: (issue) => [issue.id], resolve: (value) => store.issue(value)?.id ?? null };
    case 'status':
      return choice(STATUSES, (issue) => [issue.statusId]);
    case 'statuscategory':
      return choice(
        STATUS_CATEGORIES.flatMap((one) => [
          { id: one.key, name: one.name },
          { id: one.key, name: String(one.id) },
        ]),
        (issue) => [byId(STATUSES, issue.statusId).category.key],
      );
    case 'statuscategorychangeddate':
      return date((issue) => [issue.statusSpans.at(-1)?.since ?? issue.created]);
    case 'issuetype':
    case 'type':
      return choice(ISSUE_TYPES, (issue) => [issue.issueTypeId]);
    case 'resolution':
      return { kind: 'choice', values: (issue) => some(issue.resolutionId), resolve: inList(RESOLUTIONS) };
    case 'priority':
      return { kind: 'rank', values: (issue) => [rank(issue.priorityId)], resolve: priorityRank };
    case 'assignee':
      return user((issue) => some(issue.assignee));
    case 'reporter':
      return user((issue) => some(issue.reporter));
    case 'creator':
      return user((issue) => [issue.creator]);
    case 'watcher':
      return user((issue) => issue.watchers);
    case 'created':
    case 'createddate':
      return date((issue) => [issue.created]);
    case 'updated':
    case 'updateddate':
      return date((issue) => [issue.updated]);
    case 'resolved':
    case 'resolutiondate':
      return date((issue) => some(issue.resolvedAt));
    case 'due':
    case 'duedate':
      return date((issue) => (issue.dueDate === null ? [] : [Date.parse(issue.dueDate)]));
    case 'labels':
      return { kind: 'string', values: (issue) => issue.labels };
    case 'attachments':
      return { kind: 'choice', values: (issue) => issue.attachments.map((one) => one.id) };
    case 'summary':
      return text((issue) => [issue.summary]);
    case 'description':
      return text((issue) => words(issue.description));
    case 'comment':
      return text((issue) => comments(env, issue));
    case 'text':
      return text((issue) => [issue.summary, ...words(issue.description), ...comments(env, issue)]);
    case 'request-channel-type':
      return { kind: 'string', values: (issue) => [issue.channel] };
    default:
      return null;
  }
}

/** Fields every Jira has and this site does not: asking for them is no mistake of the caller. */
const ELSEWHERE = new Set([
  'component',
  'fixversion',
  'affectedversion',
  'sprint',
  'parent',
  'epic link',
  'filter',
  'level',
  'lastviewed',
  'votes',
  'voter',
  'worklogdate',
  'worklogauthor',
  'timespent',
  'environment',
  'category',
  'organizations',
  'time to resolution',
  'time to first response',
  'hierarchylevel',
  'issuelinktype',
  'issuelink',
]);

export function findTerm(ref: FieldRef, env: Env): Term {
  const shown = ref.property === null ? ref.name : `${ref.name}[${ref.property.key}].${ref.property.path}`;
  if (ref.property !== null) {
    const indexed = ref.name.toLowerCase() === 'issue.property' ? env.site.jql.path(ref.property.key, ref.property.path) : undefined;
    if (indexed !== undefined) return propertyTerm(indexed);
  } else {
    const name = ref.name.toLowerCase();
    const found = system(name, env);
    if (found !== null) return found;
    const custom = env.site.fields.all.find(
      (one) =>
        one.custom && (one.clauseNames.some((each) => each.toLowerCase() === name) || one.id === name || one.key.toLowerCase() === name),
    );
    if (custom !== undefined) return customTerm(custom, env);
    const alias = env.site.jql.alias(name);
    if (alias !== undefined) return propertyTerm(alias);
    if (ELSEWHERE.has(name)) throw notModelled(`JQL field ${ref.name}`);
  }
  throw jiraError(400, `Field '${shown}' does not exist or you do not have permission to view it.`);
}
