/** Search by JQL: pages by token, never a total. */
import * as z from 'zod';
import { type Call, jiraError, ok, type Route } from '../call';
import { compile } from '../jql/match';
import { parseJql } from '../jql/parse';
import { envOf, searchIssues, UNBOUNDED } from '../jql/search';
import type { IssueRecord } from '../model/records';
import { issueShape } from '../shape/issue';

interface Request {
  readonly jql: string;
  readonly maxResults?: number | undefined;
  readonly nextPageToken?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly properties?: readonly string[] | undefined;
  readonly expand?: readonly string[] | undefined;
}

/** Results being paged through, so that a page neither repeats nor skips what changes meanwhile. */
const KEPT_RESULTS = 20;
const DEFAULT_PAGE = 50;
const MAX_PAGE = 5000;
/** Jira gives fewer issues a page when fields are asked for. */
const MAX_PAGE_WITH_FIELDS = 100;

export class Pages {
  readonly #kept = new Map<string, { readonly jql: string; readonly viewer: string; readonly ids: readonly string[] }>();
  #last = 0;

  keep(jql: string, viewer: string, issues: readonly IssueRecord[]): string {
    this.#last += 1;
    const id = String(this.#last);
    this.#kept.set(id, { jql, viewer, ids: issues.map((one) => one.id) });
    if (this.#kept.size > KEPT_RESULTS) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return id;
  }
  find(id: string, jql: string, viewer: string): readonly string[] | null {
    const found = this.#kept.get(id);
    return found !== undefined && found.jql === jql && found.viewer === viewer ? found.ids : null;
  }
}

const encode = (id: string, from: number) => Buffer.from(`${id}:${from}`).toString('base64url');

function decode(token: string): { id: string; from: number } {
  const match = /^(\d+):(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (match === null) throw jiraError(400, 'The provided next page token is invalid or expired.');
  return { id: match[1] ?? '', from: Number(match[2]) };
}

function search(call: Call, pages: Pages, request: Request) {
  const { store } = call.site;
  const viewer = call.actor.accountId;
  const wanted = request.fields ?? ['id'];
  const fields = call.site.fields.select(wanted);
  const limit = fields.length > 0 || (request.properties ?? []).length > 0 ? MAX_PAGE_WITH_FIELDS : MAX_PAGE;
  const size = Math.min(request.maxResults ?? DEFAULT_PAGE, limit);
  const place = request.nextPageToken === undefined ? null : decode(request.nextPageToken);
  const from = place?.from ?? 0;
  const ids = place === null ? null : pages.find(place.id, request.jql, viewer);
  if (place !== null && ids === null) throw jiraError(400, 'The provided next page token is invalid or expired.');
  const all = ids === null ? searchIssues(call, request.jql) : null;
  const total = ids?.length ?? all?.length ?? 0;
  const shown = ids === null ? (all ?? []).slice(from, from + size) : ids.slice(from, from + size).flatMap((id) => store.issue(id) ?? []);
  const isLast = from + size >= total;
  const id = place?.id ?? (isLast || all === null ? '' : pages.keep(request.jql, viewer, all));
  const view = { site: call.site, viewer, fields, properties: request.properties ?? [], expand: request.expand ?? [] };
  return ok({
    issues: shown.map((issue) => issueShape(view, issue)),
    ...(isLast ? {} : { nextPageToken: encode(id, from + size) }),
    isLast,
  });
}

const optional = (list: readonly string[]) => (list.length === 0 ? undefined : list);

const BODY = z.looseObject({
  jql: z.string().optional(),
  maxResults: z.number().int().min(0).optional(),
  nextPageToken: z.string().optional(),
  fields: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
  expand: z.string().optional(),
});

function byQuery(call: Call, pages: Pages) {
  return search(call, pages, {
    jql: call.query.get('jql') ?? '',
    maxResults: call.number('maxResults', DEFAULT_PAGE, MAX_PAGE),
    nextPageToken: call.query.get('nextPageToken') ?? undefined,
    fields: optional(call.list('fields')),
    properties: optional(call.list('properties')),
    expand: call.list('expand'),
  });
}

function count(call: Call) {
  const { jql } = call.read(z.looseObject({ jql: z.string().optional() }));
  return ok({ count: searchIssues(call, jql ?? '').length });
}

const MATCH = z.looseObject({ issueIds: z.array(z.number().int()), jqls: z.array(z.string()) });

/** Which of the issues each query finds. */
function match(call: Call) {
  const body = call.read(MATCH);
  const { store } = call.site;
  const issues = body.issueIds
    .flatMap((id) => store.issue(String(id)) ?? [])
    .filter((one) => call.may(store.projectOf(one), 'BROWSE_PROJECTS'));
  return ok({
    matches: body.jqls.map((jql) => {
      const { where } = parseJql(jql);
      if (where === null) throw jiraError(400, UNBOUNDED);
      const hit = compile(where, envOf(call));
      return { matchedIssues: issues.filter(hit).map((one) => Number(one.id)), errors: [] };
    }),
  });
}

export function searchRoutes(pages: Pages): readonly Route[] {
  return [
    ['GET /rest/api/3/search/jql', (call) => byQuery(call, pages)],
    [
      'POST /rest/api/3/search/jql',
      (call) => {
        const { jql, expand, ...rest } = call.read(BODY);
        return search(call, pages, { ...rest, jql: jql ?? '', expand: expand?.split(',') });
      },
    ],
    ['POST /rest/api/3/search/approximate-count', count],
    ['POST /rest/api/3/jql/match', match],
  ];
}
