import { readText } from '../intake/text';
import { isDenied } from '../intake/words/denial';
import { ASKS_PLAINLY, CONTENT, MAY_ASK, NOT_NOW, NOT_OWN_WORDS, UNSURE } from './reconsideration-words';

/** Plainly a request, perhaps one (a person reads what is meant), or none. */
export type ReadAs = 'asks' | 'may' | 'none';

/** More of a letter is read by a person; characters. */
const READ = 10_000;

/**
 * How a letter of the customer reads (S4-90). A request by itself is only what is plain: asked now, by the customer, about this result, and by nobody
 * who is content: a wrong one alarms senior management. What merely may be one is offered to whoever reads it, so there more is taken than meant.
 */
export function readsAsReconsideration(letter: string): ReadAs {
  const own = letter.slice(0, READ).replace(NOT_OWN_WORDS, ' ');
  const sentences = own.match(/[^。！？!?\n；;]+[。！？!?；;]?/g) ?? [];
  const isContent = sentences.some(isOfContent);
  const read = sentences.flatMap((sentence) => {
    const isUnsure = /[?？]$/.test(sentence.trimEnd()) || UNSURE.sentence.test(sentence);
    return clausesOf(sentence).map((clause) => (isPlain(clause) && !isUnsure ? 'asks' : mayAsk(clause) ? 'may' : 'none'));
  });
  if (read.includes('asks') && !isContent) return 'asks';
  return read.some((one) => one !== 'none') ? 'may' : 'none';
}

/** A few words before a comma say when, or who, of what follows: "上次，", "Last time,". */
function clausesOf(sentence: string): readonly string[] {
  const parts = sentence.split(/[，,：:。]|\.\s/);
  return parts.map((part, index) => {
    const before = parts[index - 1] ?? '';
    return before.trim().length <= SHORT ? `${before} ${part}` : part;
  });
}
const SHORT = 10;

function isPlain(clause: string): boolean {
  const { folded } = readText(clause);
  return ASKS_PLAINLY.some((asks) => {
    const hit = asks.exec(folded);
    if (hit === null || isDeniedIn(folded, hit)) return false;
    const [before, after] = [folded.slice(0, hit.index), folded.slice(hit.index + hit[0].length)];
    return !NOT_NOW.test(folded) && !UNSURE.before.test(before) && !UNSURE.after.test(after);
  });
}

function mayAsk(clause: string): boolean {
  const { folded } = readText(clause);
  if (NOT_NOW.test(folded)) return false;
  return MAY_ASK.some((word) => {
    const hit = word.exec(folded);
    return hit !== null && !isDeniedIn(folded, hit);
  });
}

function isOfContent(sentence: string): boolean {
  const { folded } = readText(sentence);
  return [...folded.matchAll(CONTENT)].some((hit) => !isDeniedIn(folded, hit));
}

const isDeniedIn = (folded: string, { index, 0: words }: RegExpExecArray): boolean => isDenied(folded, index, index + words.length);
