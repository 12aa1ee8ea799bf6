import type { Block, Document, Part } from '../../domain/document';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Our small document as Atlassian Document Format. Text is text: nothing in it is interpreted. */
export function toAdf(document: Document): Node {
  return { type: 'doc', version: 1, content: document.map(block) };
}

function block(item: Block, index: number): Node {
  switch (item.kind) {
    case 'paragraph':
      return { type: 'paragraph', content: item.parts.filter(notEmpty).map(inline) };
    case 'list':
      return {
        type: 'bulletList',
        content: item.items.map((parts) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: parts.filter(notEmpty).map(inline) }],
        })),
      };
    case 'tasks':
      // The ids only have to differ inside the document.
      return {
        type: 'taskList',
        attrs: { localId: `tasks-${index}` },
        content: item.items.map((text, at) => ({
          type: 'taskItem',
          attrs: { localId: `task-${index}-${at}`, state: 'TODO' },
          content: [{ type: 'text', text }],
        })),
      };
  }
}

/** Jira refuses text nodes without text. */
const notEmpty = (part: Part): boolean => 'mention' in part || part.text !== '';

const inline = (part: Part): Node =>
  'mention' in part
    ? { type: 'mention', attrs: { id: part.mention, text: `@${part.name}` } }
    : { type: 'text', text: part.text, ...marksOf(part) };

function marksOf({ strong, href }: Exclude<Part, { mention: string }>): { readonly marks?: readonly Node[] } {
  const marks: readonly Node[] = [
    ...(strong === true ? [{ type: 'strong' }] : []),
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
  ];
  return marks.length === 0 ? {} : { marks };
}

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableRow',
  'codeBlock',
  'blockquote',
  'panel',
  'rule',
  'taskItem',
  'decisionItem',
  'expand',
]);

/** Plain text of any ADF document (or of plain text, as JSM portals store it): tables, lists, mentions, emoji and code keep their words. */
export function textOf(document: unknown): string {
  if (typeof document === 'string') return document;
  const out: string[] = [];
  collect(document, out, 0);
  return out
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Deeper nesting than Jira itself writes is cut rather than followed. */
const DEEPEST = 200;

function collect(node: unknown, out: string[], depth: number): void {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return;
  const type = 'type' in node ? node.type : undefined;
  if (type === 'text' && 'text' in node && typeof node.text === 'string') out.push(node.text);
  else if (type === 'hardBreak') out.push('\n');
  else if ('attrs' in node && typeof node.attrs === 'object' && node.attrs !== null) out.push(attributeText(type, node.attrs));
  if ('content' in node && Array.isArray(node.content)) for (const child of node.content) collect(child, out, depth + 1);
  if (typeof type === 'string' && BLOCKS.has(type)) out.push('\n');
  else if (type === 'tableCell' || type === 'tableHeader') out.push(' ');
}

function attributeText(type: unknown, attrs: object): string {
  if ((type === 'mention' || type === 'emoji' || type === 'status') && 'text' in attrs && typeof attrs.text === 'string') return attrs.text;
  if ((type === 'inlineCard' || type === 'blockCard') && 'url' in attrs && typeof attrs.url === 'string') return attrs.url;
  return '';
}
