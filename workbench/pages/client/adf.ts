import { h } from './dom';
import { say, when } from './words';

/** A node of an Atlassian document. */
export interface AdfNode {
  readonly type?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly AdfNode[];
  readonly content?: readonly AdfNode[];
}

/** Elements that a node simply becomes. */
const plain: Readonly<Record<string, keyof HTMLElementTagNameMap>> = {
  doc: 'div',
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  taskList: 'ul',
  taskItem: 'li',
  decisionList: 'ul',
  decisionItem: 'li',
};

const marks: Readonly<Record<string, keyof HTMLElementTagNameMap>> = {
  strong: 'strong',
  em: 'em',
  strike: 's',
  code: 'code',
  underline: 'u',
};

/** Shows a document. Whatever it says becomes text: there is no way from a document to markup or script. */
export function renderAdf(value: unknown): HTMLElement {
  if (value === null || value === undefined) return h('p', { class: 'quiet' }, say('No description', '无描述'));
  if (typeof value === 'string') return h('p', { class: 'as-written' }, value);
  const box = h('div', { class: 'document' });
  box.append(renderNode(value as AdfNode));
  return box;
}

function renderNode(node: AdfNode): Node {
  const type = node.type ?? '';
  const inside = (): Node[] => (node.content ?? []).map(renderNode);
  const tag = plain[type];
  if (tag !== undefined) return h(tag, {}, inside());
  const attribute = (name: string): string => String(node.attrs?.[name] ?? '');
  switch (type) {
    case 'text':
      return (node.marks ?? []).reduce(withMark, document.createTextNode(node.text ?? '') as Node);
    case 'heading':
      return h('h3', { class: `heading-${attribute('level')}` }, inside());
    case 'hardBreak':
      return h('br');
    case 'rule':
      return h('hr');
    case 'codeBlock':
      return h('pre', {}, h('code', {}, inside()));
    case 'table':
      return h('div', { class: 'wide' }, h('table', {}, h('tbody', {}, inside())));
    case 'panel':
      return h('div', { class: 'note' }, inside());
    case 'expand':
    case 'nestedExpand':
      return h('details', {}, h('summary', {}, attribute('title')), inside());
    case 'mention':
      return h('span', { class: 'mention' }, attribute('text') || `@${attribute('id')}`);
    case 'emoji':
      return document.createTextNode(attribute('text') || attribute('shortName'));
    case 'status':
      return h('span', { class: 'lozenge' }, attribute('text'));
    case 'date':
      return document.createTextNode(when(Number(attribute('timestamp'))));
    case 'inlineCard':
    case 'blockCard':
      return link(attribute('url'), document.createTextNode(attribute('url')));
    case 'media':
    case 'mediaInline':
      return h('span', { class: 'quiet' }, say('[file]', '[文件]'));
    default:
      return h('span', {}, inside());
  }
}

function withMark(inner: Node, mark: AdfNode): Node {
  if (mark.type === 'link') return link(String(mark.attrs?.['href'] ?? ''), inner);
  const tag = marks[mark.type ?? ''];
  return tag === undefined ? inner : h(tag, {}, inner);
}

function link(address: string, inner: Node): Node {
  const harmless = /^(https?:|mailto:|\/(?!\/))/i.test(address);
  return harmless ? h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, inner) : h('span', {}, inner);
}

/** Text as typed → a document: blank lines part paragraphs, single line ends stay. */
export function textToAdf(text: string): unknown {
  const paragraphs = text.trim().split(/\n\s*\n/);
  const content = paragraphs.map((paragraph) => ({
    type: 'paragraph',
    content: paragraph
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...(line === '' ? [] : [{ type: 'text', text: line }])]),
  }));
  return { type: 'doc', version: 1, content };
}
