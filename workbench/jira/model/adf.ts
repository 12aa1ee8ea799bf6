/** Atlassian Document Format: plain text in and out, and the check REST v3 makes on every document written. */
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import type { Json } from './records';

let validator: ValidateFunction | null = null;

/** Atlassian's own schema; compiling costs half a second, so only when the first document comes. */
function schema(): ValidateFunction {
  if (validator === null) {
    const file = require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
    const { $schema: _draft4, ...document } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    validator = new Ajv({ strict: false, logger: false }).compile(document);
  }
  return validator;
}

/** True for a document Jira would accept. */
export function isAdf(value: unknown): value is Json {
  if (typeof value !== 'object' || value === null || (value as { type?: unknown }).type !== 'doc') return false;
  return schema()(value) === true;
}

/** Plain text as a document: blank lines part paragraphs, single ones break the line. */
export function textToAdf(text: string): Json {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((one) => one !== '');
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, at): Json[] => [
          ...(at > 0 ? [{ type: 'hardBreak' }] : []),
          ...(line === '' ? [] : [{ type: 'text', text: line }]),
        ]),
    })),
  };
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableRow',
  'codeBlock',
  'blockquote',
  'rule',
  'panel',
  'taskItem',
  'decisionItem',
]);

/** The words of a document, one block per line. */
export function adfToText(document: Json): string {
  const out: string[] = [];
  const visit = (node: Json): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const { type, text, content, attrs } = node as {
      type?: string;
      text?: string;
      content?: Json;
      attrs?: { text?: string; url?: string };
    };
    if (type === 'text') out.push(text ?? '');
    if (type === 'hardBreak') out.push('\n');
    if (type === 'mention' || type === 'emoji' || type === 'date' || type === 'status') out.push(attrs?.text ?? '');
    if (type === 'inlineCard') out.push(attrs?.url ?? '');
    if (type === 'tableCell' || type === 'tableHeader') out.push(' ');
    if (content !== undefined) visit(content);
    if (type !== undefined && BLOCKS.has(type)) out.push('\n');
  };
  visit(document);
  return out
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Text as the HTML that `renderedFields` carry; everything is escaped. */
export function adfToHtml(document: Json): string {
  const escaped = adfToText(document).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  return escaped
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}
