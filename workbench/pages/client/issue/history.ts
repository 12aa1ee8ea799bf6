import { h } from '../dom';
import type { Change } from '../jira-types';
import { emptyBox } from '../parts';
import { say, when } from '../words';
import type { IssueView } from './issue';

/** What was changed, newest first. */
export function history({ issue }: IssueView): HTMLElement {
  const changes: readonly Change[] = issue.changelog?.histories ?? issue.changelog?.values ?? [];
  if (changes.length === 0) return emptyBox(say('Nothing was changed yet', '尚无变更'));
  const newestFirst = [...changes].sort((one, other) => other.created.localeCompare(one.created));
  return h(
    'ol',
    { class: 'history' },
    newestFirst.map((change) =>
      h(
        'li',
        {},
        h('p', { class: 'by' }, h('strong', {}, change.author?.displayName ?? '–'), h('time', { class: 'quiet' }, when(change.created))),
        change.items.map((item) =>
          h('p', {}, h('span', { class: 'tag' }, item.field), ` ${own(item, 'fromString')} → `, h('strong', {}, own(item, 'toString'))),
        ),
      ),
    ),
  );
}

/** Every object has a `toString`; only one that stands in the answer is a value. */
function own(item: Change['items'][number], name: 'fromString' | 'toString'): string {
  const value = Object.hasOwn(item, name) ? item[name] : null;
  return typeof value === 'string' && value !== '' ? value : say('none', '无');
}
