import { type Child, h } from './dom';
import type { Person, Status } from './jira-types';
import { initials } from './people';
import { say } from './words';

/** Small pieces that several pages show the same way. */

const statusTones: Readonly<Record<string, string>> = { new: 'grey', indeterminate: 'blue', done: 'green' };

export function statusLozenge(status: Status): HTMLElement {
  return h('span', { class: 'lozenge', 'data-tone': statusTones[status.statusCategory?.key ?? ''] ?? 'grey' }, status.name);
}

/** Portal statuses come with the category's constant name. */
export function requestStatus(name: string, category: string | undefined): HTMLElement {
  const tone = category === 'DONE' ? 'green' : category === 'INDETERMINATE' ? 'blue' : 'grey';
  return h('span', { class: 'lozenge', 'data-tone': tone }, name);
}

export function person(someone: Person | null | undefined, nobody = say('Unassigned', '未分配')): HTMLElement {
  if (someone === null || someone === undefined) return h('span', { class: 'quiet' }, nobody);
  return h(
    'span',
    { class: 'person' },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(someone.displayName)),
    someone.displayName,
  );
}

/** Arrows say the direction, the word says it too. */
const priorityMarks: Readonly<Record<string, string>> = { Highest: '⇈', High: '↑', Medium: '=', Low: '↓', Lowest: '⇊' };

export function priority(name: string | undefined): HTMLElement {
  if (name === undefined) return h('span', { class: 'quiet' }, '–');
  return h('span', { class: 'priority', 'data-priority': name }, h('span', { 'aria-hidden': 'true' }, priorityMarks[name] ?? '='), name);
}

export function loading(): HTMLElement {
  return h('p', { class: 'loading quiet' }, say('Loading…', '正在加载…'));
}

/** Says what did not work and offers to try again. */
export function problemBox(words: string, again?: () => void): HTMLElement {
  const retry = again === undefined ? null : h('button', { onclick: again }, say('Try again', '重试'));
  return h('div', { class: 'problem', role: 'alert' }, h('strong', {}, say('This did not work', '操作未成功')), h('p', {}, words), retry);
}

export function emptyBox(title: string, ...more: readonly Child[]): HTMLElement {
  return h('div', { class: 'empty' }, h('strong', {}, title), more);
}

/** A labelled field of a form. */
export function labelled(label: string, field: HTMLElement, hint?: string): HTMLElement {
  return h('label', { class: 'field' }, h('span', {}, label), field, hint === undefined ? null : h('small', { class: 'quiet' }, hint));
}

/** Label and value in a list of details. */
export function detail(label: string, ...value: readonly Child[]): HTMLElement {
  return h('div', { class: 'detail' }, h('dt', {}, label), h('dd', {}, value));
}
