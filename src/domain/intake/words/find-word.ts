import type { ReadText } from '../text';
import { isDenied } from './denial';

/** Where a word stands in a text, and how the customer wrote it. */
export interface WordHit {
  readonly word: string;
  readonly matched: string;
  readonly index: number;
}

/** Occurrences looked at before giving up on a word that is denied every time; bounds the work on 32,000 characters. */
export const MAX_OCCURRENCES = 40;

const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0-9]/u;
/** Letters and digits of scripts that put spaces between their words. */
export const isLatin = (letter: string): boolean => LATIN.test(letter);

/**
 * First place where a word stands undenied, or `null`. Chinese words match anywhere, words of other scripts as whole
 * words; a word ending in `*` is a stem ("complain*" finds "complaining"). `word` is in normalised form.
 */
export function findWord(text: ReadText, word: string): WordHit | null {
  const stem = word.endsWith('*');
  const body = stem ? word.slice(0, -1) : word;
  if (body === '') return null;
  const wholeLeft = isLatin(body.charAt(0));
  const wholeRight = !stem && isLatin(body.charAt(body.length - 1));
  let from = 0;
  for (let seen = 0; seen < MAX_OCCURRENCES; seen += 1) {
    const index = text.folded.indexOf(body, from);
    if (index < 0) return null;
    from = index + 1;
    const end = index + body.length;
    if (wholeLeft && index > 0 && isLatin(text.folded.charAt(index - 1))) continue;
    if (wholeRight && isLatin(text.folded.charAt(end))) continue;
    const last = stem ? endOfWord(text.folded, end) : end;
    if (isDenied(text.folded, index, last)) continue;
    return { word: body, matched: text.clean.slice(index, last), index };
  }
  return null;
}

export function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 20 && isLatin(text.charAt(end))) end += 1;
  return end;
}
