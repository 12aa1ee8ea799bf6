import type { Sense, Zone } from '../rules/rule';
import type { ReadText } from '../text';
import { type Automaton, automatonOf, scan } from './automaton';
import { isDenied } from './denial';
import { endOfWord, isLatin, MAX_OCCURRENCES, type WordHit } from './find-word';

/** A word to look for, in normalised form; one ending in `*` is a stem. */
export interface WordQuestion {
  readonly word: string;
  readonly where: Zone;
  readonly sense: Sense;
}

/** Many words prepared to be looked for at once. Each question has a number by which its answer is asked for. */
export interface WordSearch {
  readonly questions: readonly Prepared[];
  /** Question → its number; nothing for one that can match nothing. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly automaton: Automaton;
}

interface Prepared {
  readonly body: string;
  readonly stem: boolean;
  readonly wholeLeft: boolean;
  readonly wholeRight: boolean;
  readonly where: Zone;
  readonly sense: Sense;
}

export const questionKey = ({ word, where, sense }: WordQuestion): string => `${where}/${sense}/${word}`;

/** Prepares the questions; the same one asked twice is looked for once. */
export function prepareSearch(asked: Iterable<WordQuestion>): WordSearch {
  const numbers = new Map<string, number>();
  const questions: Prepared[] = [];
  for (const question of asked) {
    const key = questionKey(question);
    const prepared = numbers.has(key) ? null : prepare(question);
    if (prepared === null) continue;
    numbers.set(key, questions.length);
    questions.push(prepared);
  }
  return { questions, numbers, automaton: automatonOf(questions.map(({ body }) => body)) };
}

function prepare({ word, where, sense }: WordQuestion): Prepared | null {
  const stem = word.endsWith('*');
  const body = stem ? word.slice(0, -1) : word;
  if (body === '') return null;
  return {
    body,
    stem,
    wholeLeft: isLatin(body.charAt(0)),
    wholeRight: !stem && isLatin(body.charAt(body.length - 1)),
    where,
    sense,
  };
}

/** A text that can be searched, and where its summary ends. */
export interface SearchedText extends ReadText {
  readonly summaryLength: number;
}

/** What was found, by the number of the question; what is missing stands nowhere in the text. */
export type WordHits = ReadonlyMap<number, WordHit>;

/**
 * The first place of each question's word: what `findWord` would answer for it, found in one pass over the text for all of
 * them.
 */
export function searchText({ questions, automaton }: WordSearch, text: SearchedText): WordHits {
  const hits = new Map<number, WordHit>();
  const seen = new Uint8Array(questions.length);
  const { folded, clean, summaryLength } = text;
  scan(automaton, folded, (number, end) => {
    const question = questions[number] as Prepared;
    if (seen[number] === MAX_OCCURRENCES || hits.has(number)) return;
    const index = end - question.body.length;
    if (question.where === 'summary' ? end > summaryLength : question.where === 'description' && index < summaryLength) return;
    seen[number] = (seen[number] as number) + 1;
    if (question.wholeLeft && index > 0 && isLatin(folded.charAt(index - 1))) return;
    if (question.wholeRight && isLatin(folded.charAt(end))) return;
    const last = question.stem ? endOfWord(folded, end) : end;
    if (question.sense !== 'either' && isDenied(folded, index, last) !== (question.sense === 'denied')) return;
    hits.set(number, { word: question.body, matched: clean.slice(index, last), index });
  });
  return hits;
}
