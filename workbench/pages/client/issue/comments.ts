import { renderAdf, textToAdf } from '../adf';
import { post, wordsOf } from '../api';
import { fill, h } from '../dom';
import { failed } from '../flags';
import type { Comment } from '../jira-types';
import { initials } from '../people';
import { say, when } from '../words';
import type { IssueView } from './issue';

/** Comments, newest last, and the form that adds a reply to the customer or an internal note. */
export function comments(): { show(view: IssueView): HTMLElement } {
  let current: IssueView | null = null;
  const list = h('ol', { class: 'comments' });
  const text = h('textarea', { rows: 3, 'aria-label': say('Comment', '评论') });
  const buttons = [
    h('button', { type: 'button', class: 'primary', onclick: () => void add(false) }, say('Reply to customer', '回复客户')),
    h('button', { type: 'button', onclick: () => void add(true) }, say('Add internal note', '添加内部备注')),
  ];
  const form = h(
    'form',
    { class: 'comment-form', onsubmit: (event) => event.preventDefault() },
    text,
    h('div', { class: 'buttons' }, buttons),
  );
  const element = h('div', {}, list, form);

  async function add(internal: boolean): Promise<void> {
    if (current === null || text.value.trim() === '') return text.focus();
    for (const button of buttons) button.disabled = true;
    try {
      await post(`/rest/api/3/issue/${current.issue.key}/comment`, {
        body: textToAdf(text.value),
        ...(internal ? { properties: [{ key: 'sd.public.comment', value: { internal: true } }] } : {}),
      });
      text.value = '';
      await current.changed('commented');
    } catch (problem) {
      failed(wordsOf(problem));
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  }
  return {
    show(view) {
      current = view;
      fill(list, view.comments.map(entry));
      return element;
    },
  };
}

function entry(comment: Comment): HTMLElement {
  const internal = comment.jsdPublic === false;
  const author = comment.author?.displayName ?? say('Unknown', '未知');
  return h(
    'li',
    { class: internal ? 'comment internal' : 'comment', 'data-comment': comment.id },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(author)),
    h(
      'div',
      {},
      h(
        'p',
        { class: 'by' },
        h('strong', {}, author),
        h('time', { class: 'quiet' }, when(comment.created)),
        internal ? h('span', { class: 'tag' }, say('Internal note', '内部备注')) : null,
      ),
      renderAdf(comment.body),
    ),
  );
}
