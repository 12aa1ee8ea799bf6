import { wordsOf } from '../api';
import type { View } from '../boot';
import { append, fill, h } from '../dom';
import { emptyBox, problemBox } from '../parts';
import { parameter, say } from '../words';
import { issueTable } from './table';

/** `/issues/?jql=…`: where the numbers of the gadget lead. */
export const view: View = async (main) => {
  document.title = say('Search', '搜索');
  const given = parameter('jql');
  const jql = h('input', { type: 'search', name: 'jql', 'aria-label': 'JQL', spellcheck: 'false', autocomplete: 'off' });
  jql.value = given;
  const list = h('div', { 'aria-live': 'polite' });
  const show = async (): Promise<void> => {
    try {
      fill(list, given === '' ? emptyBox(say('Type a search in JQL', '请输入 JQL 搜索')) : await issueTable(given));
    } catch (problem) {
      fill(list, problemBox(wordsOf(problem)));
    }
  };
  append(main, [
    h('h1', {}, say('Search', '搜索')),
    h('form', { class: 'jql', action: '/issues/' }, jql, h('button', { type: 'submit' }, say('Search', '搜索'))),
    list,
  ]);
  await show();
  return show;
};
