import { call, get, post, put, wordsOf } from '../api';
import { type Child, fill, h } from '../dom';
import { failed } from '../flags';
import type { Named, Person, Status } from '../jira-types';
import { detail, person, statusLozenge } from '../parts';
import { fieldId, ownValue, requestTypeName } from '../queue/table';
import { page, say, when } from '../words';
import type { IssueView } from './issue';

interface Transition extends Named {
  readonly to?: Status;
}

/** The card of details with what can be changed in place: status, assignee, priority. */
export async function details(view: IssueView): Promise<HTMLElement> {
  const { issue, changed } = view;
  const { fields } = issue;
  const [{ transitions }, assignable, priorities, requestType] = await Promise.all([
    get<{ readonly transitions: readonly Transition[] }>(`/rest/api/3/issue/${issue.key}/transitions`),
    get<readonly Person[]>(`/rest/api/3/user/assignable/search?issueKey=${issue.key}&maxResults=100`),
    get<readonly Named[]>('/rest/api/3/priority'),
    fieldId('Request Type'),
  ]);
  const own = await Promise.all(page.app.fields.map(async (field) => ({ field, id: await fieldId(field) })));
  const act = (work: Promise<unknown>): void => {
    work.then(
      () => changed('updated'),
      (problem: unknown) => failed(wordsOf(problem)),
    );
  };
  const move = choice(
    say('Move to…', '转换到…'),
    [{ value: '', words: say('Move to…', '转换到…') }, ...transitions.map((each) => ({ value: each.id, words: transitionWords(each) }))],
    '',
    (id) => act(post(`/rest/api/3/issue/${issue.key}/transitions`, { transition: { id } })),
  );
  const assignee = choice(
    say('Assignee', '经办人'),
    [
      { value: '', words: say('Unassigned', '未分配') },
      ...withCurrent(assignable, fields.assignee).map((each) => ({ value: each.accountId, words: each.displayName })),
    ],
    fields.assignee?.accountId ?? '',
    (accountId) => act(put(`/rest/api/3/issue/${issue.key}/assignee`, { accountId: accountId === '' ? null : accountId })),
  );
  const priority = choice(
    say('Priority', '优先级'),
    priorities.map((each) => ({ value: each.id, words: each.name })),
    fields.priority?.id ?? '',
    (id) => act(call('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { priority: { id } } })),
  );
  const rows: readonly Child[] = [
    detail(say('Status', '状态'), h('div', { class: 'move' }, statusLozenge(fields.status), move)),
    detail(say('Assignee', '经办人'), assignee),
    detail(say('Reporter', '报告人'), person(fields.reporter, '–')),
    detail(say('Priority', '优先级'), priority),
    requestType === null ? null : detail(say('Request type', '请求类型'), requestTypeName(fields[requestType])),
    own.map(({ field, id }) => (id === null ? null : detail(field.name, ownValue(field, fields[id])))),
    detail(
      say('Labels', '标签'),
      (fields.labels ?? []).length === 0 ? '–' : (fields.labels ?? []).map((label) => h('span', { class: 'tag' }, label)),
    ),
    detail(say('Created', '创建时间'), when(fields.created)),
    detail(say('Updated', '更新时间'), when(fields.updated)),
  ];
  return h('section', { class: 'card details' }, h('header', {}, h('h2', {}, say('Details', '详情'))), h('dl', {}, rows));
}

/** On a list in which somebody is choosing by keys and has not said that this is it. */
const BY_KEYS = 'data-by-keys';

/** Draws the card anew in its place: who has the focus in it keeps it, and who is choosing keeps what they came to. */
export function redraw(place: HTMLElement, card: HTMLElement): void {
  const active = document.activeElement;
  const before = active !== null && place.contains(active) ? active : null;
  const choosing = before instanceof HTMLSelectElement && before.hasAttribute(BY_KEYS) ? before.value : null;
  // What leaves the page with the focus is left (`blur`), which would mean what the arrow keys had come to.
  before?.toggleAttribute(BY_KEYS, false);
  fill(place, card);
  const name = before?.getAttribute('aria-label');
  const after = name ? place.querySelector<HTMLElement>(`[aria-label="${CSS.escape(name)}"]`) : null;
  if (after instanceof HTMLSelectElement && choosing !== null && [...after.options].some(({ value }) => value === choosing)) {
    after.value = choosing;
    after.toggleAttribute(BY_KEYS, true);
  }
  after?.focus();
}

function choice(
  label: string,
  options: readonly { readonly value: string; readonly words: string }[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const choosing = (): void => {
    select.toggleAttribute(BY_KEYS, false);
    if (select.value !== chosen) choose(select.value);
  };
  // Arrow keys choose everything they pass; what they end on is meant once it is confirmed or left.
  const select = h(
    'select',
    {
      'aria-label': label,
      onpointerdown: () => select.toggleAttribute(BY_KEYS, false),
      onkeydown: (event) => {
        select.toggleAttribute(BY_KEYS, true);
        if (event instanceof KeyboardEvent && event.key === 'Enter') choosing();
      },
      onchange: () => {
        if (!select.hasAttribute(BY_KEYS)) choosing();
      },
      onblur: () => {
        if (select.hasAttribute(BY_KEYS)) choosing();
      },
    },
    options.map(({ value, words }) => h('option', { value, selected: value === chosen }, words)),
  );
  return select;
}

function transitionWords({ name, to }: Transition): string {
  return to === undefined || to.name === name ? name : `${name} → ${to.name}`;
}

/** Whoever is assigned stays in the list, also when they may not be assigned any more. */
function withCurrent(people: readonly Person[], current: Person | null | undefined): readonly Person[] {
  if (current === null || current === undefined || people.some((each) => each.accountId === current.accountId)) return people;
  return [current, ...people];
}
