/** A text made comparable: `clean` in the customer's own spelling, `folded` in small letters, same length and positions. */
export interface ReadText {
  readonly clean: string;
  readonly folded: string;
}

/** Characters without width that hide words from a comparison: soft hyphen, joiners, direction marks, variation selectors. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}]/gu;

/** Twice the longest description Jira takes (32,767 characters); NFKC can make a text eighteen times as long. */
export const LONGEST = 65_536;

/** NFKC, invisible characters removed, white space and apostrophes of one kind (S3-24: classification is automatic). */
export function readText(text: string): ReadText {
  const clean = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
  const lower = clean.toLowerCase();
  // A few letters grow when made small (İ); positions must stay, so these keep their form.
  const folded = lower.length === clean.length ? lower : foldEach(clean);
  return { clean, folded };
}

const foldEach = (text: string): string =>
  Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');

/** The comparable form alone. */
export const normalizeText = (text: string): string => readText(text).folded;

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /\p{Script=Latin}+/gu;

/**
 * The language to answer in: Chinese when the text has at least as many Chinese characters as Latin words, so that an
 * English error message inside a Chinese complaint, or a Chinese name inside an English one, does not decide.
 */
export function detectLanguage(text: string): 'en' | 'zh' {
  const sample = text.slice(0, 4000);
  const han = sample.match(HAN)?.length ?? 0;
  return han > 0 && han >= (sample.match(LATIN_WORD)?.length ?? 0) ? 'zh' : 'en';
}
