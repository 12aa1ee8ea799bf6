import { post, wordsOf } from '../api';
import { fill, h } from '../dom';
import { failed } from '../flags';
import type { RequestComment } from '../jira-types';
import { initials } from '../people';
import { say, when } from '../words';

export interface Talk {
  readonly element: HTMLElement;
  show(comments: readonly RequestComment[]): void;
}

/** The public comments of a request and the form for a reply. */
export function talk(key: string, sent: () => Promise<void>): Talk {
  const list = h('ol', { class: 'comments' });
  const text = h('textarea', { rows: 3, 'aria-label': say('Your reply', '您的回复') });
  const button = h('button', { type: 'submit', class: 'primary' }, say('Reply', '回复'));
  const reply = async (): Promise<void> => {
    if (text.value.trim() === '') return text.focus();
    button.disabled = true;
    try {
      await post(`/rest/servicedeskapi/request/${key}/comment`, { body: text.value, public: true });
      text.value = '';
      await sent();
    } catch (problem) {
      failed(wordsOf(problem));
    } finally {
      button.disabled = false;
    }
  };
  const form = h(
    'form',
    {
      class: 'comment-form',
      onsubmit: (event) => {
        event.preventDefault();
        void reply();
      },
    },
    text,
    h('div', { class: 'buttons' }, button),
  );
  return {
    element: h('section', {}, h('h2', {}, say('Conversation', '沟通记录')), list, form),
    show: (comments) => fill(list, [...comments].sort(byTime).map(entry)),
  };
}

function byTime(one: RequestComment, other: RequestComment): number {
  return Date.parse(one.created.iso8601) - Date.parse(other.created.iso8601);
}

function entry(comment: RequestComment): HTMLElement {
  return h(
    'li',
    { class: 'comment' },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(comment.author.displayName)),
    h(
      'div',
      {},
      h('p', { class: 'by' }, h('strong', {}, comment.author.displayName), h('time', { class: 'quiet' }, when(comment.created.iso8601))),
      h('p', { class: 'as-written' }, comment.body),
    ),
  );
}
