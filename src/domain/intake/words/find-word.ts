import type { ReadText } from '../text';

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
    if (isDenied(text.folded, index)) continue;
    const last = stem ? endOfWord(text.folded, end) : end;
    return { word: body, matched: text.clean.slice(index, last), index };
  }
  return null;
}

export function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 20 && isLatin(text.charAt(end))) end += 1;
  return end;
}

const ENGLISH_DENIALS = new Set(['not', 'no', 'non', 'never', 'nothing', 'without', 'neither', 'nor', 'hardly', 'cannot']);
/** Words that may stand between a denial and what it denies: "not an urgent", "don't think it is urgent". */
const ENGLISH_FILLERS = new Set(
  'a an any the very really so that too yet all at particularly especially terribly exactly quite been be is it this think believe consider considered any more longer real major'.split(
    ' ',
  ),
);
const CHINESE_DENIAL = /(?:[不没無无非未]|没有|不是|并非|不算|不属于)$/u;
/** Looks like a denial and is none: "have no choice but to", "is it". */
const CHINESE_NO_DENIAL = /(?:不得不|不能不|不可不|是不是|要不|无不|非得|除非|莫非)$/u;
const CHINESE_FILLER = /(?:非常|特别|十分|那么|怎么|什么|任何|太|很|算|是|再|想|要|用|需|必|有|会|过|出现|发生|遇到|属于|感到|觉得)$/u;

/** True when the words just before the position deny what stands there: "not urgent", "no outage", "不紧急", "没有故障". */
export function isDenied(folded: string, index: number): boolean {
  const before = folded.slice(Math.max(0, index - 40), index);
  return deniedInEnglish(before) || deniedInChinese(before.slice(-10));
}

function deniedInEnglish(before: string): boolean {
  const clause = before.split(/[.,;:!?()\n，。；：！？]/).at(-1) ?? '';
  const words = clause.split(/[^a-z']+/).filter((word) => word !== '');
  for (const word of words.reverse().slice(0, 5)) {
    if (ENGLISH_DENIALS.has(word) || word.endsWith("n't")) return true;
    if (!ENGLISH_FILLERS.has(word) && !word.endsWith("'s")) return false;
  }
  return false;
}

function deniedInChinese(before: string): boolean {
  let rest = before.trimEnd();
  for (let stripped = 0; stripped < 4; stripped += 1) {
    if (CHINESE_NO_DENIAL.test(rest)) return false;
    if (CHINESE_DENIAL.test(rest)) return true;
    const shorter = rest.replace(CHINESE_FILLER, '');
    if (shorter === rest) return false;
    rest = shorter;
  }
  return CHINESE_DENIAL.test(rest);
}
