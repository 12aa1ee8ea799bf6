import type { AxisValue } from '../profile/schema';
import { normalizeText } from './text';
import { builtInHits, vocabularyOrder, wordsOf } from './vocabulary';
import { findWord, type WordHit } from './words/find-word';
import type { SearchedText } from './words/word-search';

/** A value some words speak for, with the word that spoke loudest. */
export interface WordMatch {
  readonly value: string;
  readonly hit: WordHit;
}

/** Axes on which the names of values an admin added are looked for in the text too (S3-24: type, category, region). */
const NAMED_AXES = ['type', 'category', 'service-region'];
/** What stands in the summary counts this much more than what stands in the description. */
const SUMMARY_FACTOR = 1.5;

/** The value of an axis the built-in vocabulary speaks for most, or `null` when it says nothing. */
export function matchVocabulary(text: SearchedText, axis: string, values: readonly AxisValue[]): WordMatch | null {
  let best: (WordMatch & { readonly score: number; readonly order: number }) | null = null;
  for (const value of values) {
    const scored = score(text, spokenFor(text, axis, value));
    if (scored === null) continue;
    const order = vocabularyOrder(axis, value.id);
    if (best === null || scored.score > best.score || (scored.score === best.score && order < best.order))
      best = { value: value.id, order, ...scored };
  }
  return best;
}

interface WeighedHit {
  readonly hit: WordHit;
  readonly weight: number;
}

/** The words found that speak for a value: those the app knows itself, else the names an admin gave it. */
function spokenFor(text: SearchedText, axis: string, value: AxisValue): readonly WeighedHit[] {
  const words = wordsOf(axis, value.id);
  if (words.length > 0) {
    const hits = builtInHits(text);
    return words.flatMap(({ number, weight }) => {
      const hit = hits.get(number);
      return hit ? [{ hit, weight }] : [];
    });
  }
  if (!NAMED_AXES.includes(axis)) return [];
  const names = [value.label.zh, value.shortZh ?? '', value.label.en].map(normalizeText);
  return names
    .filter((name) => name.length >= (/^[\x20-\x7e]+$/.test(name) ? 4 : 2))
    .flatMap((word) => {
      const hit = findWord(text, word);
      return hit === null ? [] : [{ hit, weight: 3 }];
    });
}

function score({ summaryLength }: SearchedText, found: readonly WeighedHit[]): { readonly score: number; readonly hit: WordHit } | null {
  let sum = 0;
  let loudest: { readonly hit: WordHit; readonly points: number } | null = null;
  const taken: { readonly from: number; readonly to: number }[] = [];
  for (const { hit, weight } of found) {
    const span = { from: hit.index, to: hit.index + hit.matched.length };
    // "态度差" inside "服务态度差" says nothing new.
    if (taken.some((other) => span.from < other.to && other.from < span.to)) continue;
    taken.push(span);
    const points = weight * (hit.index < summaryLength ? SUMMARY_FACTOR : 1);
    sum += points;
    if (loudest === null || points > loudest.points || (points === loudest.points && hit.index < loudest.hit.index))
      loudest = { hit, points };
  }
  return loudest === null ? null : { score: sum, hit: loudest.hit };
}
