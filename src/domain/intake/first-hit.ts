import { normalizeText, type ReadText } from './text';
import { findWord, type WordHit } from './words/find-word';

/** First of these words that stands undenied in the text: for a handful of words that are looked for once. */
export function firstHit(text: ReadText, words: readonly string[]): WordHit | null {
  for (const word of words) {
    const hit = findWord(text, normalizeText(word));
    if (hit !== null) return { ...hit, word };
  }
  return null;
}
