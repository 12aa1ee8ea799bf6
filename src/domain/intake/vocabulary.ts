import { normalizeText } from './text';
import file from './vocabulary.json';

/** A word that speaks for a value, and how loudly: 6 names it ("投诉"), 3 describes it, 1 hints at it. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

interface Entry {
  readonly like?: readonly string[];
  readonly explicit?: readonly string[];
  readonly strong?: readonly string[];
  readonly weak?: readonly string[];
}

/** Axis → value → words. Keyed by the ids of the presets, so a copied or edited profile keeps them. */
const AXES: Readonly<Record<string, Readonly<Record<string, Entry>>>> = file.axes;

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
  const weigh = (list: readonly string[] | undefined, weight: number) =>
    (list ?? []).map((word) => ({ word: normalizeText(word), weight }));
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
