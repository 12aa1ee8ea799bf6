/** Runs a query for somebody: only projects they may browse, only as many issues as needed are looked at. */
import { type Call, jiraError } from '../call';
import { hasProjectPermission } from '../model/permissions';
import type { IssueRecord, ProjectRecord } from '../model/records';
import { byId, PRIORITIES, STATUSES } from '../model/statuses';
import { compile, type Predicate } from './match';
import { type Clause, type FieldRef, parseJql, type Query } from './parse';
import type { Env, Value } from './term';
import { findTerm } from './terms';

export const UNBOUNDED = 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

export function envOf(call: Call): Env {
  return { site: call.site, viewer: call.actor, now: call.site.now() };
}

/** Everything the query finds, in its order. */
export function searchIssues(call: Call, jql: string): IssueRecord[] {
  const query = parseJql(jql);
  if (query.where === null) throw jiraError(400, UNBOUNDED);
  return run(call, query);
}

/** Queues may have a query without restriction of their own: they are bound to their project. */
export function searchInProject(call: Call, project: ProjectRecord, jql: string): IssueRecord[] {
  return run(call, parseJql(jql), project);
}

function run(call: Call, query: Query, only?: ProjectRecord): IssueRecord[] {
  const env = envOf(call);
  const { store } = call.site;
  const matches: Predicate = query.where === null ? () => true : compile(query.where, env);
  const bound = query.where === null ? null : restriction(query.where, 'project', env);
  const keys = query.where === null ? null : restriction(query.where, 'key', env);
  const projects = store.projects.filter(
    (one) =>
      (only === undefined || one === only) &&
      (bound === null || bound.has(one.id)) &&
      hasProjectPermission(store, env.viewer.accountId, one, 'BROWSE_PROJECTS'),
  );
  const found: IssueRecord[] = [];
  if (keys === null) {
    for (const project of projects) for (const issue of store.issuesOf(project.id)) if (matches(issue)) found.push(issue);
  } else {
    for (const id of keys) {
      const issue = store.issue(String(id));
      if (issue !== undefined && projects.some((one) => one.id === issue.projectId) && matches(issue)) found.push(issue);
    }
  }
  return sort(found, query, env);
}

const SYNONYMS: Readonly<Record<string, readonly string[]>> = { project: ['project'], key: ['key', 'issuekey', 'issue', 'id'] };

/** Ids that `field = x` or `field in (…)` at the top level leaves; null when there is no such restriction. */
function restriction(clause: Clause, field: 'project' | 'key', env: Env): ReadonlySet<Value> | null {
  if (clause.kind === 'and') {
    for (const one of clause.clauses) {
      const found = restriction(one, field, env);
      if (found !== null) return found;
    }
    return null;
  }
  if (clause.kind !== 'term' || clause.field.property !== null || !SYNONYMS[field]?.includes(clause.field.name.toLowerCase())) return null;
  if (clause.operator !== '=' && clause.operator !== 'in') return null;
  const operands = clause.operand.kind === 'list' ? clause.operand.items : [clause.operand];
  const { resolve } = findTerm(clause.field, env);
  const values = operands.map((one) => (one.kind === 'value' && resolve !== undefined ? resolve(one.text, env) : null));
  return values.some((one) => one === null) ? null : new Set(values.filter((one): one is Value => one !== null));
}

type SortKey = Value | null;

function sortKey(ref: FieldRef, env: Env): (issue: IssueRecord) => SortKey {
  const name = ref.name.toLowerCase();
  if (ref.property === null) {
    if (['key', 'issuekey', 'issue', 'id'].includes(name)) return (issue) => Number(issue.id);
    if (name === 'summary') return (issue) => issue.summary.toLowerCase();
    if (name === 'priority') return (issue) => PRIORITIES.length - PRIORITIES.findIndex((one) => one.id === issue.priorityId);
    if (name === 'status') return (issue) => STATUSES.indexOf(byId(STATUSES, issue.statusId));
    if (['assignee', 'reporter', 'creator'].includes(name)) {
      const field = name as 'assignee' | 'reporter' | 'creator';
      return (issue) => env.site.store.user(issue[field] ?? '')?.displayName ?? null;
    }
  }
  const term = findTerm(ref, env);
  return (issue) => term.values(issue)[0] ?? null;
}

/** Empty values last when ascending, first when descending; newest first where the query leaves the order open. */
function sort(issues: IssueRecord[], query: Query, env: Env): IssueRecord[] {
  const keys = query.orderBy.map(({ field, descending }) => ({
    key: sortKey(field, env),
    factor: (descending ?? newestFirst(field)) ? -1 : 1,
  }));
  if (keys.length === 0) return issues.sort((a, b) => Number(b.id) - Number(a.id));
  const rows = issues.map((issue) => ({ issue, values: keys.map(({ key }) => key(issue)) }));
  rows.sort((a, b) => {
    for (const [at, { factor }] of keys.entries()) {
      const order = compare(a.values[at] ?? null, b.values[at] ?? null);
      if (order !== 0) return order * factor;
    }
    return Number(b.issue.id) - Number(a.issue.id);
  });
  return rows.map(({ issue }) => issue);
}

const newestFirst = (field: FieldRef) =>
  field.property === null && ['created', 'createddate', 'updated', 'updateddate', 'priority'].includes(field.name.toLowerCase());

function compare(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
