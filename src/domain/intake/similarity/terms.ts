import { normalizeText } from '../text';
import lists from './common-terms.json';
import { stem } from './stem';

/** The terms of a text, each with the words it was first met as: what two texts are compared by (S0-87). */
export type Terms = ReadonlyMap<string, string>;

/** A text has at most so many terms; what comes later in a long description repeats what was said. */
export const MOST_TERMS = 64;
/** Longer words are cut: they are addresses and codes. */
const LONGEST_TERM = 24;

const STOP_WORDS: ReadonlySet<string> = new Set(lists.stopWords.split(' '));
const COMMON: ReadonlySet<string> = new Set(lists.common.split(' ').map((word) => (/^[a-z]/.test(word) ? stem(word) : word)));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SPELLINGS = new Map(lists.spellings.map(([from = '', to = '']) => [from, to]));
const SPELLING = new RegExp(
  [...SPELLINGS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'gu',
);
const PHRASES = new Map(lists.phrases.map(([from = '', to = '']) => [from, to]));
const PHRASE = new RegExp(
  `\\b(?:${[...PHRASES.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})\\b`,
  'g',
);
const FUNCTION_CHARACTER = new RegExp(`[${lists.functionCharacters}]`, 'u');
/** Addresses and long numbers say who writes, not what about; they must not stand in an index either. */
const PERSONAL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+|(?<![\w-])\+?\d[\d\s()-]{6,}\d(?!\w)/g;
const RUN =
  /\p{Script=Han}+|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}']*|\p{N}+[\p{Script=Latin}\p{N}]*/gu;

/**
 * Chinese as pairs of neighbouring characters between function words, other scripts as stems without stop words; spellings
 * that customers mix are made one. No segmentation package: pairs find the same text without a dictionary of the trade.
 */
export function termsOf(text: string): Terms {
  const found = new Map<string, string>();
  const add = (term: string, written: string): void => {
    if (found.size < MOST_TERMS && !found.has(term)) found.set(term, written);
  };
  const read = normalizeText(text)
    .replace(PERSONAL, ' ')
    .replace(SPELLING, (match) => SPELLINGS.get(match) ?? match)
    .replace(PHRASE, (match) => PHRASES.get(match) ?? match);
  for (const [run] of read.matchAll(RUN)) {
    if (/\p{Script=Han}/u.test(run.charAt(0))) {
      for (const word of run.split(FUNCTION_CHARACTER)) {
        const characters = Array.from(word);
        for (let at = 0; at + 1 < characters.length; at += 1) {
          const pair = `${characters[at]}${characters[at + 1]}`;
          add(pair, pair);
        }
      }
    } else if (!STOP_WORDS.has(run) && (run.length > 1 || /\d/.test(run))) {
      add(stem(run).slice(0, LONGEST_TERM), run);
    }
  }
  return found;
}

/** How much a term says: words that stand in every other item of feedback say little about which matter it is. */
export const weightOf = (term: string): number => (COMMON.has(term) ? 0.3 : /^\d+$/.test(term) ? 0.6 : 1);
