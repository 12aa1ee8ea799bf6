import type { DraftContent } from './content';

/** The store of versions takes 240 KiB for one; the rest is for who published it and why. */
export const MOST_BYTES = 230 * 1024;

/** A screen can send half a megabyte at once: what is larger cannot even be kept as a draft, nor read from a file. Bytes. */
export const MOST_SENT = 480_000;

export const sizeOf = (content: DraftContent): number => bytesOf(JSON.stringify(content));

/** The part of profile or settings that takes the most room: what is to be shortened stands there. */
export function largestPart(content: DraftContent): string {
  const parts = (['profile', 'settings'] as const).flatMap((root) =>
    Object.entries(content[root]).map(([key, value]) => ({ path: `${root}.${key}`, bytes: bytesOf(JSON.stringify(value) ?? '') })),
  );
  return parts.reduce((largest, part) => (part.bytes > largest.bytes ? part : largest)).path;
}

/** Length in UTF-8; a Chinese character takes three bytes. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
