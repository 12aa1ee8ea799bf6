import { h } from '../dom';
import { emptyBox } from '../parts';
import { say } from '../words';
import type { IssueView } from './issue';

/** The issue's entity properties, which Jira itself never shows: the app's data that travels with the issue. */
export function properties({ issue }: IssueView): HTMLElement {
  const entries = Object.entries(issue.properties ?? {});
  if (entries.length === 0) return emptyBox(say('No properties yet', '尚无属性'));
  return h(
    'div',
    { class: 'properties' },
    entries.map(([key, value]) =>
      h(
        'details',
        { open: entries.length === 1 || key === 'closed-loop' },
        h('summary', {}, h('code', {}, key)),
        h('pre', {}, JSON.stringify(value, null, 2)),
      ),
    ),
  );
}
