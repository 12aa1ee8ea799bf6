import { textOf, toAdf } from '../../../src/adapters/forge/adf';
import { plainDocument } from '../../../src/domain/document';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...texts: string[]) => ({ type: 'paragraph', content: texts.map((text) => ({ type: 'text', text })) });

describe('the words of a Jira document', () => {
  it('keeps tables, lists, code, mentions and emoji as words', () => {
    const table = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph('a')] },
            { type: 'tableCell', content: [paragraph('b')] },
          ],
        },
      ],
    };
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('one')] }] };
    const inline = {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id: 'x', text: '@Mia' } },
        { type: 'emoji', attrs: { text: '😀', shortName: ':)' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'end' },
      ],
    };
    const text = textOf(
      doc(paragraph('Hello'), table, list, { type: 'codeBlock', content: [{ type: 'text', text: '<script>alert(1)</script>' }] }, inline),
    );
    for (const word of ['Hello', 'a', 'b', 'one', '<script>alert(1)</script>', '@Mia', '😀', 'end']) expect(text).toContain(word);
  });

  it('takes plain text and nothing at all', () => {
    expect(textOf('just text')).toBe('just text');
    expect(textOf(null)).toBe('');
    expect(textOf({ type: 'doc' })).toBe('');
  });

  it('is not brought down by a document nested thousands deep', () => {
    let node: unknown = { type: 'text', text: 'deep' };
    for (let i = 0; i < 20_000; i += 1) node = { type: 'blockquote', content: [node] };
    expect(textOf(node)).toBe('');
  });
});

describe('what we write', () => {
  it('is text, never markup, and has no empty text nodes, which Jira refuses', () => {
    const written = toAdf(plainDocument('Dear <b>you</b>\n\n{panel}'));
    expect(written).toEqual({ type: 'doc', version: 1, content: [paragraph('Dear <b>you</b>'), paragraph('{panel}')] });
    expect(toAdf([{ kind: 'paragraph', parts: [{ text: '' }, { text: 'x' }] }])).toEqual({
      type: 'doc',
      version: 1,
      content: [paragraph('x')],
    });
  });

  it('reads back as it was written', () => {
    expect(textOf(toAdf(plainDocument('第一行\n第二行')))).toBe('第一行\n第二行');
  });
});

it('writes where a text leads', () => {
  const parts = [{ text: 'Rate it: ' }, { text: 'https://example.test/x', href: 'https://example.test/x' }];
  expect(toAdf([{ kind: 'paragraph', parts }])).toEqual(
    doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Rate it: ' },
        { type: 'text', text: 'https://example.test/x', marks: [{ type: 'link', attrs: { href: 'https://example.test/x' } }] },
      ],
    }),
  );
});
