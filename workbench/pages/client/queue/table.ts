import type { AppField } from '../../page-data';
import { get, post } from '../api';
import { type Child, h } from '../dom';
import type { Field, Issue } from '../jira-types';
import { emptyBox, person, priority, statusLozenge } from '../parts';
import { page, say, shortly } from '../words';

/** How many items one page of a list shows. */
const pageSize = 50;

interface Found {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string;
}

interface Column {
  readonly title: string;
  readonly cell: (issue: Issue) => Child;
  readonly numeric?: boolean;
}

let fieldsOfSite: Promise<readonly Field[]> | null = null;

/** Id of a custom field of the app (its key ends with the module's key) or of a field with this name. */
export async function fieldId(app: AppField | string): Promise<string | null> {
  fieldsOfSite ??= get<readonly Field[]>('/rest/api/3/field');
  const fields = await fieldsOfSite;
  const found = fields.find((field) =>
    typeof app === 'string' ? field.name === app : field.key?.endsWith(`/${app.key}`) === true || field.name === app.name,
  );
  return found?.id ?? null;
}

/** Shows what the JQL finds; more is fetched by a button. */
export async function issueTable(jql: string): Promise<HTMLElement> {
  const requestType = await fieldId('Request Type');
  const own = await Promise.all(page.app.fields.map(async (field) => ({ field, id: await fieldId(field) })));
  const wanted = ['summary', 'status', 'priority', 'assignee', 'reporter', 'created', requestType, ...own.map(({ id }) => id)].filter(
    (id) => id !== null,
  );
  const columns: readonly Column[] = [
    { title: say('Key', '键值'), cell: (issue) => h('a', { href: `/browse/${issue.key}`, class: 'key' }, issue.key) },
    {
      title: say('Summary', '摘要'),
      cell: (issue) => h('a', { href: `/browse/${issue.key}`, class: 'summary', title: issue.fields.summary }, issue.fields.summary),
    },
    { title: say('Status', '状态'), cell: (issue) => statusLozenge(issue.fields.status) },
    ...(requestType === null
      ? []
      : [{ title: say('Request type', '请求类型'), cell: (issue: Issue) => requestTypeName(issue.fields[requestType]) }]),
    ...own.flatMap(({ field, id }) => (id === null ? [] : [ownColumn(field, id)])),
    { title: say('Priority', '优先级'), cell: (issue) => priority(issue.fields.priority?.name) },
    { title: say('Assignee', '经办人'), cell: (issue) => person(issue.fields.assignee) },
    { title: say('Reporter', '报告人'), cell: (issue) => person(issue.fields.reporter, '–') },
    { title: say('Created', '创建时间'), cell: (issue) => shortly(issue.fields.created) },
  ];
  const body = h('tbody');
  const more = h('button', { onclick: () => void load(more.value) }, say('Show more', '显示更多'));
  const box = h(
    'div',
    { class: 'issues' },
    h('div', { class: 'wide' }, h('table', { class: 'list' }, h('thead', {}, h('tr', {}, columns.map(header))), body)),
    more,
  );

  async function load(nextPageToken: string): Promise<void> {
    const found = await post<Found>('/rest/api/3/search/jql', {
      jql,
      fields: wanted,
      maxResults: pageSize,
      ...(nextPageToken === '' ? {} : { nextPageToken }),
    });
    for (const issue of found.issues)
      body.append(
        h(
          'tr',
          { 'data-issue': issue.key },
          columns.map((column) => cell(column, issue)),
        ),
      );
    more.value = found.nextPageToken ?? '';
    more.hidden = found.nextPageToken === undefined;
  }

  await load('');
  return body.childElementCount > 0
    ? box
    : emptyBox(say('Nothing here', '暂无内容'), h('p', {}, say('No item matches this list.', '没有符合此列表的事务。')));
}

function header(column: Column): HTMLElement {
  return h('th', { scope: 'col', class: column.numeric === true ? 'number' : undefined }, column.title);
}

function cell(column: Column, issue: Issue): HTMLElement {
  return h('td', { class: column.numeric === true ? 'number' : undefined }, column.cell(issue));
}

function ownColumn(field: AppField, id: string): Column {
  const numeric = field.type === 'number';
  return { title: field.name, numeric, cell: (issue) => ownValue(field, issue.fields[id]) };
}

/** Value of a field of the app as Jira would show it. */
export function ownValue(field: AppField, value: unknown): Child {
  if (value === null || value === undefined || value === '') return h('span', { class: 'quiet' }, '–');
  if (field.type === 'datetime' || field.type === 'date') return shortly(String(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function requestTypeName(value: unknown): string {
  const type =
    typeof value === 'object' && value !== null ? (value as { readonly requestType?: { readonly name?: string } }).requestType : undefined;
  return type?.name ?? '–';
}
