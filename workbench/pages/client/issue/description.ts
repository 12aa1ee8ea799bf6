import { renderAdf } from '../adf';
import { h } from '../dom';
import type { Issue } from '../jira-types';
import { say } from '../words';

interface File {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly content?: string;
}

/** What was reported, with its files. */
export function descriptionOf({ fields }: Issue): HTMLElement {
  const files = Array.isArray(fields['attachment']) ? (fields['attachment'] as readonly File[]) : [];
  return h(
    'section',
    { class: 'description' },
    h('h2', {}, say('Description', '描述')),
    renderAdf(fields.description),
    files.length === 0 ? null : h('h2', {}, say('Attachments', '附件')),
    files.length === 0
      ? null
      : h(
          'ul',
          {},
          files.map((file) => h('li', {}, fileLink(file), ` · ${Math.ceil(file.size / 1024)} kB`)),
        ),
  );
}

function fileLink(file: File): HTMLElement {
  return h('a', { href: `/rest/api/3/attachment/content/${file.id}`, download: file.filename }, file.filename);
}
