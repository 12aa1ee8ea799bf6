import { weightOf } from './terms';

/** A case is found again by so many of its rarest terms; by a few more it is looked for. */
const KEPT = 12;
const ASKED = 24;
/** Rows of the index one search may look at, whatever is stored. */
export const MOST_ROWS = 3_000;
/** Cases that are compared in full. */
export const MOST_COMPARED = 15;
/** How long an earlier case can be the same matter. */
export const WINDOW_MS = 365 * 86_400_000;

/** Terms a case is kept under: its rarest, by how many cases of the project have each. */
export const keptUnder = (terms: Iterable<string>, cases: ReadonlyMap<string, number>): readonly string[] =>
  byRarity(terms, cases).slice(0, KEPT);

/**
 * Terms to look under: the rarest that anybody has, as long as their lists together stay within the rows a search may look
 * at. Two near-same texts share rare terms, so that the frequent ones, whose lists are long, are not needed.
 */
export function askedUnder(terms: Iterable<string>, cases: ReadonlyMap<string, number>): readonly string[] {
  const asked: string[] = [];
  let rows = 0;
  for (const term of byRarity(terms, cases)) {
    const length = cases.get(term) ?? 0;
    if (length === 0) continue;
    if (asked.length === ASKED || rows + length > MOST_ROWS) break;
    asked.push(term);
    rows += length;
  }
  return asked;
}

/** Words that stand everywhere come last, also while the index is young and knows no better. */
const byRarity = (terms: Iterable<string>, cases: ReadonlyMap<string, number>): readonly string[] =>
  [...terms]
    .map((term) => ({ term, cases: cases.get(term) ?? 0 }))
    .sort((a, b) => weightOf(b.term) - weightOf(a.term) || a.cases - b.cases || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term);
