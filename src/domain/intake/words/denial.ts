/** So much before a word is looked at. Characters. */
const ENGLISH_REACH = 64;
const CHINESE_REACH = 16;

/** Whether what stands before the position in its clause denies what stands there: "not urgent", "I do not want a refund", "不紧急", "别拖延". */
export function isDenied(folded: string, index: number): boolean {
  const chinese = folded.slice(Math.max(0, index - CHINESE_REACH), index);
  if (MAYBE_CHINESE.test(chinese) && deniedInChinese(chinese.trimEnd())) return true;
  const start = Math.max(0, index - ENGLISH_REACH);
  const english = folded.slice(start, index);
  // Nearly every word stands where nothing is denied at all.
  return MAYBE_ENGLISH.test(english) && deniedInEnglish(start === 0 ? english : english.replace(CUT, ''));
}

const MAYBE_ENGLISH = /n't|n[oe]|without|hardly|(?:do|wo|ca|is|as|re|id|es|ld|ve|ad)nt\b/;
const MAYBE_CHINESE = /[不没無无非未勿甭别禁避]/u;
/** The rest of a word the reach cuts through: of "knot" it would leave a denial. */
const CUT = /^[a-z']+/;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ENGLISH_DENIALS = setOf('not no non never nothing without neither nor hardly cannot');
/** "don't", and as people type it, without the apostrophe. */
const CONTRACTED = /(?:n't|^(?:do|wo|ca|is|was|are|were|did|does|could|would|should|has|have|had)nt)$/;
/** Words that may stand between a denial and what it denies: "not an urgent", "don't think it is urgent". */
const ENGLISH_FILLERS = setOf(
  'a an any the very really so that too yet all at particularly especially terribly exactly quite been be is it this think believe consider considered any more longer real major',
);
/** What is not wished for is denied: "I do not want a refund", "no need for a lawyer". */
const WISHES = setOf(
  'want wants wanted wanting wish wishes wishing need needs needed needing require requires required ask asks asked asking request requested requesting demand demanded demanding expect expected expecting seek seeking intend intended plan planning looking like',
);
/** Between a wish and what is wished for: "not want to file a complaint". Alone they say what is missed: "I did not get my refund". */
const OF_WISHES = setOf(
  'to for get have file make raise lodge submit claim see involve hire speak talk open start receive take bring contact call use cause with about my your our his her their i we',
);
/** Between two denials that say it after all: "cannot do without a lawyer", "would not say no to a refund". */
const OF_DOUBLE = setOf('do say go live manage be');
/** After "n't" a question begins: "didn't I ask for a refund?" */
const ASKED = setOf('i we you he she it they this that');

/** Words that may stand between a denial and what it denies. */
const MOST_BETWEEN = 9;

const denies = (word: string | undefined): boolean => word !== undefined && (ENGLISH_DENIALS.has(word) || CONTRACTED.test(word));

function deniedInEnglish(before: string): boolean {
  const clause = before.split(/[.,;:!?()\n，。；：！？]/).at(-1) ?? '';
  const words = clause.split(/[^a-z']+/).filter((word) => word !== '');
  let [wished, needsWish] = [false, false];
  for (let at = words.length - 1; at >= 0 && words.length - at <= MOST_BETWEEN; at -= 1) {
    const word = words[at] ?? '';
    if (denies(word)) return (wished || !needsWish) && !isQuestion(word, words[at + 1]) && !isTwice(words, at);
    if (WISHES.has(word)) wished = true;
    else if (OF_WISHES.has(word)) needsWish = true;
    // "not a refund or a lawyer": what stands before "or" is denied too.
    else if (word === 'or' && !denies(words[at - 1])) at -= 1;
    else if (!ENGLISH_FILLERS.has(word) && !word.endsWith("'s")) return false;
  }
  return false;
}

const isQuestion = (denial: string, next: string | undefined): boolean => CONTRACTED.test(denial) && next !== undefined && ASKED.has(next);

function isTwice(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (OF_DOUBLE.has(words[before] ?? '')) before -= 1;
  return denies(words[before]);
}

/** 别 inside 特别, 分别, 级别 and the like denies nothing, nor does 没 inside 出没. */
const CHINESE_DENIAL =
  /(?:[不無无非未勿甭]|(?<![出淹沉埋])没|(?<![特个分区级类性差辨识鉴告离])别|没有|不是|并非|不算|不属于|(?<![舍恨巴怪])不得|不许|不准|禁止|避免)$/u;
/** Looks like a denial and is none: "have no choice but to", "is it or not", "but"; and what is denied twice. */
const CHINESE_NO_DENIAL =
  /(?:不得不|不能不|不可不|要不|无不|(?<![并绝])非[得要]|除非|莫非|不过|(?:不是|没有|并非|不会|不可能|无法|不能)(?:[不没无非未]|没有)|(\p{Script=Han})[不没]\1)$/u;
/** Asks why it was not done, which says that it was missed: 为什么不退款, 怎么还没退款. */
const CHINESE_WHY = /(?:为什么|为何|为啥|凭什么|怎么)(?:还是|还|一直|至今|都|就|又|总)?$/u;
const CHINESE_FILLER =
  /(?:你们|被|非常|特别|十分|那么|怎么|什么|任何|丝毫|打算|准备|考虑|希望|愿意|要求|提出|申请|请求|继续|因为|由于|是来|故意|有意|太|很|算|是|再|想|要|用|需|必|有|会|过|愿|找|请|出现|发生|遇到|存在|造成|导致|属于|感到|觉得)$/u;
/** Words that may be taken away one by one: 不 想 再 提出 任何. */
const MOST_STRIPPED = 5;

function deniedInChinese(before: string): boolean {
  let rest = before;
  for (let stripped = 0; ; stripped += 1) {
    if (CHINESE_NO_DENIAL.test(rest)) return false;
    if (CHINESE_DENIAL.test(rest)) return !CHINESE_WHY.test(rest.replace(CHINESE_DENIAL, ''));
    const shorter = stripped < MOST_STRIPPED ? rest.replace(CHINESE_FILLER, '') : rest;
    if (shorter === rest) return false;
    rest = shorter;
  }
}
