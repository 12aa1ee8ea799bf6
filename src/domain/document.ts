/** A small rich text: what we write into comments. Adapters turn it into the Atlassian Document Format. */
export type Document = readonly Block[];
export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Part[])[] }
  /** Boxes to tick. */
  | { readonly kind: 'tasks'; readonly items: readonly string[] };
/** `href`: where the text leads. */
export type Part =
  | { readonly text: string; readonly strong?: boolean; readonly href?: string }
  | { readonly mention: string; readonly name: string };

/** Plain text as a document: one paragraph a line, nothing interpreted. */
export const plainDocument = (text: string): Document =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', parts: [{ text: line }] }));
