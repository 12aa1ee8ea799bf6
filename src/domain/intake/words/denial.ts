import { deniedBehindInChinese, deniedInChinese } from './denial-chinese';
import { deniedBehindInEnglish, deniedInEnglish } from './denial-english';

/** So much before and behind a word is looked at. Characters. */
const ENGLISH_REACH = 64;
const CHINESE_REACH = 16;

/**
 * Whether what stands around a word in its clause denies it: "not urgent", "I do not want a refund", "a refund is not needed", "不紧急", "别拖延",
 * "退款就不用了". @param end the place right after the word
 */
export function isDenied(folded: string, index: number, end: number): boolean {
  const before = folded.slice(Math.max(0, index - CHINESE_REACH), index);
  // Nearly every word stands where nothing is denied at all.
  if (MAYBE_CHINESE.test(before) && deniedInChinese(before.trimEnd(), folded.slice(end, end + CHINESE_REACH))) return true;
  const start = Math.max(0, index - ENGLISH_REACH);
  const english = folded.slice(start, index);
  if (MAYBE_ENGLISH.test(english) && deniedInEnglish(start === 0 ? english : english.replace(CUT, ''))) return true;
  const behind = folded.slice(end, end + ENGLISH_REACH);
  return (
    (MAYBE_BEHIND_CHINESE.test(behind) && deniedBehindInChinese(behind)) ||
    (MAYBE_BEHIND_ENGLISH.test(behind) && deniedBehindInEnglish(english, behind))
  );
}

const MAYBE_ENGLISH = /n't|n[oe]|without|hardly|(?:do|wo|ca|is|as|re|id|es|ld|ve|ad)nt\b/;
const MAYBE_CHINESE = /[不没無无非未勿甭别禁避防免杜]/u;
const MAYBE_BEHIND_ENGLISH = /^(?:'s)? [^.,;:!?()\n，。；：！？]*n(?:o|'?t)/;
const MAYBE_BEHIND_CHINESE = /^\p{Script=Han}{0,6}[不没无免算]/u;
/** The rest of a word the reach cuts through: of "knot" it would leave a denial. */
const CUT = /^[a-z']+/;
