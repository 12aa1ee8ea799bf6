const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DENIALS = setOf('not no non never nothing without neither nor hardly cannot');
/** "don't", and as people type it, without the apostrophe. */
const CONTRACTED = /(?:n't|^(?:do|wo|ca|is|was|are|were|did|does|could|would|should|has|have|had)nt)$/;
/** Words that may stand between a denial and what it denies: "not an urgent", "don't think it is urgent". */
const FILLERS = setOf(
  'a an any the very really so that too yet all at particularly especially terribly exactly quite been be is it this think believe consider considered any more longer real major ever single',
);
const IN_THE_LEAST = /\bin the (?:least|slightest)\b/g;
/** What is not wished for is denied: "I do not want a refund", "no need for a lawyer". */
const WISHES = setOf(
  'want wants wanted wanting wish wishes wishing need needs needed needing require requires required ask asks asked asking request requested requesting demand demanded demanding expect expected expecting seek seeking intend intended plan planning looking like',
);
/** Between a wish and what is wished for: "not want to file a complaint". Alone they say what is missed: "I did not get my refund". */
const OF_WISHES = setOf(
  'to for get have file make raise lodge submit claim see involve hire speak talk open start receive take bring contact call use cause with about my your our his her their i we you me us give send offer issue grant provide arrange process as',
);
/** Before "do not" where it asks to leave something: "please do not give me a refund". */
const BEFORE_A_REQUEST = setOf('please kindly just so and but then');
/** Between two denials that say it after all: "cannot do without a lawyer", "would not say no to a refund". */
const OF_DOUBLE = setOf('do say go live manage be');
/** After "n't" a question begins: "didn't I ask for a refund?" */
const ASKED = setOf('i we you he she it they this that');
/** Whose not doing it is threatened with something: "if you do not refund me". */
const THREATENED = setOf('you they he she nobody');

/** Between a subject and what is said of it: "nobody was rude", "no one has ever been rude". */
const COPULAS = setOf('was were is are been be being');
const BEFORE_COPULAS = setOf('has have had will would could can may might should ever really actually');
/** What nobody did or was: "nobody in your team", "none of them", "no one", "not one". */
const NEGATIVE_SUBJECTS = setOf('nobody none neither nothing nor no');
/** A clause of its own begins: what stands before says nothing of its subject. */
const OF_ANOTHER_CLAUSE = setOf('and but or because so if when while who which that i it he she they we there');
/** "I would not say the staff was rude", "we never thought that it was urgent". */
const OPINIONS = setOf('say said saying think thought believe believed feel felt find found claim claimed mean meant suggest suggested');
const BEFORE_OPINIONS = setOf('would do did could can should really have had');
const OWN = setOf("i we i'd we'd i've we've");

/** Words that may stand between a denial and what it denies. */
const MOST_BETWEEN = 9;
/** Words of a subject: "none of the people at the desk". */
const MOST_OF_SUBJECT = 6;

const denies = (word: string | undefined): boolean => word !== undefined && (DENIALS.has(word) || CONTRACTED.test(word));

/** Whether what stands before a word denies it. */
export function deniedInEnglish(before: string): boolean {
  const clause = before.split(/[.,;:!?()\n，。；：！？]/).at(-1) ?? '';
  const words = clause
    .replace(IN_THE_LEAST, 'at all')
    .split(/[^a-z']+/)
    .filter((word) => word !== '');
  const at = denialOf(words);
  return at >= 0 && !isQuestion(words, at) && !isThreat(words, at) && !isTwice(words, at);
}

/** The place of what denies the word that comes next; -1: nothing does. */
function denialOf(words: readonly string[]): number {
  let [wished, needsWish] = [false, false];
  for (let at = words.length - 1; at >= 0 && words.length - at <= MOST_BETWEEN; at -= 1) {
    const word = words[at] ?? '';
    if (denies(word)) return wished || !needsWish || isRequest(words, at) ? at : -1;
    if (COPULAS.has(word) && (wished || !needsWish)) {
      const denial = denialOfSubject(words, at);
      if (denial >= 0) return denial;
    }
    if (WISHES.has(word)) wished = true;
    else if (OF_WISHES.has(word)) needsWish = true;
    // "not a refund or a lawyer": what stands before "or" is denied too.
    else if (word === 'or' && !denies(words[at - 1])) at -= 1;
    else if (!FILLERS.has(word) && !word.endsWith("'s")) return -1;
  }
  return -1;
}

/** What makes "was" its opposite: a subject that is nobody, or that we would not say so. */
function denialOfSubject(words: readonly string[], copula: number): number {
  let last = copula - 1;
  while (BEFORE_COPULAS.has(words[last] ?? '')) last -= 1;
  for (let at = last; at >= 0 && last - at < MOST_OF_SUBJECT; at -= 1) {
    const word = words[at] ?? '';
    if (NEGATIVE_SUBJECTS.has(word) || (word === 'one' && words[at - 1] === 'not')) return at;
    if (OPINIONS.has(word)) return denialOfOpinion(words, at - 1);
    const begins = words[at - 1] === 'that' ? words[at - 2] : words[at - 1];
    // Not so "none of it", nor what we would not say: "say that it", "say it".
    if (OF_ANOTHER_CLAUSE.has(word) && begins !== 'of' && !OPINIONS.has(begins ?? '')) return -1;
  }
  return -1;
}

/** Only of ourselves: who was not told that it was late complains of it. */
function denialOfOpinion(words: readonly string[], from: number): number {
  let at = from;
  while (BEFORE_OPINIONS.has(words[at] ?? '')) at -= 1;
  if (!denies(words[at])) return -1;
  let whose = at - 1;
  while (BEFORE_OPINIONS.has(words[whose] ?? '')) whose -= 1;
  return whose < 0 || OWN.has(words[whose] ?? '') ? at : -1;
}

/** "Do not …" as a request, not as what somebody does. */
function isRequest(words: readonly string[], at: number): boolean {
  const before = words[at] === 'not' && words[at - 1] === 'do' ? at - 2 : /^don'?t$/.test(words[at] ?? '') ? at - 1 : null;
  return before !== null && (before < 0 || BEFORE_A_REQUEST.has(words[before] ?? ''));
}

/** Who asks why it was not done says that it was missed. */
const isQuestion = (words: readonly string[], at: number): boolean =>
  (CONTRACTED.test(words[at] ?? '') && ASKED.has(words[at + 1] ?? '')) || words.lastIndexOf('why', at) >= 0;

const isThreat = (words: readonly string[], at: number): boolean =>
  words.some((word, n) => n < at && word === 'if' && THREATENED.has(words[n + 1] ?? ''));

function isTwice(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (OF_DOUBLE.has(words[before] ?? '')) before -= 1;
  return denies(words[before]);
}

/** "refund not necessary", "a lawyer will not be needed". Of the past it says that it happened all the same: "the delay was not necessary". */
const NOT_WANTED =
  /^(?: (?:is|are|will|would|really|certainly|definitely|therefore|here|now|for me))*(?: (?:not|no longer)|(?: (?:is|are|wo|would)n'?t))(?: (?:be|really|at all|actually|currently|strictly))* (?:necessary|needed|required|wanted|wished for|asked for|requested|desired|called for|what (?:i|we) (?:want|need|ask for))\b/;
/** "This delay is not necessary" complains of it. */
const OF_WHAT_IS_THERE = /\b(?:this|that|these|those|such|your|his|her|their) $/;

/** Whether what stands behind a word says that it is not wanted. */
export const deniedBehindInEnglish = (before: string, behind: string): boolean => NOT_WANTED.test(behind) && !OF_WHAT_IS_THERE.test(before);
