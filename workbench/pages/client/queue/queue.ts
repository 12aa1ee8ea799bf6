import { wordsOf } from '../api';
import type { View } from '../boot';
import { append, fill, h } from '../dom';
import { loading, problemBox } from '../parts';
import { addSidebar, openProject, queueJql, queues } from '../project';
import { parameter, say } from '../words';
import { openRaiseDialog } from './raise-dialog';
import { issueTable } from './table';

/** The agent's list: one of the project's queues, or any JQL. */
export const view: View = async (main) => {
  const project = await openProject(parameter('projectKey'));
  const queueId = parameter('queue') || 'open';
  const queue = queues.find((each) => each.id === queueId);
  await addSidebar(project, `queue-${queueId}`);
  document.title = `${queue?.words ?? say('Queue', '队列')} · ${project.key}`;

  const jql = h('input', { type: 'search', name: 'jql', 'aria-label': 'JQL', spellcheck: 'false', autocomplete: 'off' });
  jql.value = parameter('jql') || queueJql(project.key, queueId);
  const list = h('div', { 'aria-live': 'polite' });
  const show = async (): Promise<void> => {
    try {
      const table = await issueTable(jql.value);
      fill(list, table);
    } catch (problem) {
      fill(list, problemBox(wordsOf(problem)));
    }
  };
  const search = h(
    'form',
    {
      class: 'jql',
      onsubmit: (event) => {
        event.preventDefault();
        void show();
      },
    },
    jql,
    h('button', { type: 'submit' }, say('Search', '搜索')),
  );
  const raise = h(
    'button',
    { class: 'primary', onclick: () => void openRaiseDialog(project, () => void show()) },
    say('Raise for customer', '代客户提交'),
  );
  append(main, [h('div', { class: 'title-row' }, h('h1', {}, queue?.words ?? say('Queue', '队列')), raise), search, list]);
  fill(list, loading());
  await show();
  return show;
};
