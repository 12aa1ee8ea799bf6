import { rememberLast } from '../remember-last';
import { normalizeText } from './text';
import file from './vocabulary.json';
import { prepareSearch, questionKey, type SearchedText, searchText, type WordHits, type WordSearch } from './words/word-search';

/** A word that speaks for a value, and how loudly: 6 names it ("投诉"), 3 describes it, 1 hints at it. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
  /** Its number among all built-in words. */
  readonly number: number;
}

interface Entry {
  readonly like?: readonly string[];
  readonly explicit?: readonly string[];
  readonly strong?: readonly string[];
  readonly weak?: readonly string[];
}

/** Axis → value → words. Keyed by the ids of the presets, so a copied or edited profile keeps them. */
const AXES: Readonly<Record<string, Readonly<Record<string, Entry>>>> = file.axes;

const anywhere = (word: string) => ({ word, where: 'anywhere', sense: 'affirmed' }) as const;

let prepared: WordSearch | null = null;

/** All built-in words in one search, prepared when the first text is read and kept as long as the process. */
function everyWord(): WordSearch {
  const words = (): readonly string[] =>
    Object.values(AXES).flatMap((values) =>
      Object.values(values).flatMap(({ explicit, strong, weak }) => [...(explicit ?? []), ...(strong ?? []), ...(weak ?? [])]),
    );
  prepared ??= prepareSearch(words().map((word) => anywhere(normalizeText(word))));
  return prepared;
}

/** Where each built-in word stands in a text, by its number: one pass for all axes. */
export const builtInHits = rememberLast((text: SearchedText): WordHits => searchText(everyWord(), text));

const cache = new Map<string, readonly WeighedWord[]>();

/** Built-in words of a value, longest first; none for a value the app does not know (S3-24, S4-93). */
export function wordsOf(axis: string, value: string): readonly WeighedWord[] {
  const key = `${axis}/${value}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const words = collect(axis, value).sort((a, b) => b.word.length - a.word.length);
  if (AXES[axis]?.[value] !== undefined) cache.set(key, words);
  return words;
}

function collect(axis: string, value: string): WeighedWord[] {
  const entry = AXES[axis]?.[value];
  if (entry === undefined) return [];
  const { numbers } = everyWord();
  const weigh = (list: readonly string[] | undefined, weight: number) =>
    (list ?? []).flatMap((listed) => {
      const word = normalizeText(listed);
      const number = numbers.get(questionKey(anywhere(word)));
      return number === undefined ? [] : [{ word, weight, number }];
    });
  const own = [...weigh(entry.explicit, 6), ...weigh(entry.strong, 3), ...weigh(entry.weak, 1)];
  return [...own, ...(entry.like ?? []).flatMap((other) => collect(axis, other))];
}

/** Position of a value in the vocabulary: decides between values that score the same, complaint before praise. */
export function vocabularyOrder(axis: string, value: string): number {
  const at = Object.keys(AXES[axis] ?? {}).indexOf(value);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** What one axis says about another where nothing else decides: a fault report is a technical problem. */
export const DERIVATIONS: readonly {
  readonly axis: string;
  readonly from: string;
  readonly map: Readonly<Record<string, string | undefined>>;
}[] = file.derived;
