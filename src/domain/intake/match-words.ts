import type { KeywordRule } from '../profile/configuration';
import type { AxisValue } from '../profile/schema';
import { findWord, type WordHit } from './find-word';
import { normalizeText, type ReadText } from './text';
import { vocabularyOrder, type WeighedWord, wordsOf } from './vocabulary';

/** A value some words speak for, with the word that spoke loudest. */
export interface WordMatch {
  readonly value: string;
  readonly hit: WordHit;
}

/** First of the admin's rules for this axis whose word stands in the text. */
export function matchRules(text: ReadText, rules: readonly KeywordRule[], axis: string): WordMatch | null {
  for (const rule of rules) {
    if (rule.axis !== axis) continue;
    const hit = firstHit(text, rule.words);
    if (hit !== null) return { value: rule.value, hit };
  }
  return null;
}

/** First of these words that stands undenied in the text. */
export function firstHit(text: ReadText, words: readonly string[]): WordHit | null {
  for (const word of words) {
    const hit = findWord(text, normalizeText(word));
    if (hit !== null) return { ...hit, word };
  }
  return null;
}

/** Axes on which the names of values an admin added are looked for in the text too (S3-24: type, category, region). */
const NAMED_AXES = ['type', 'category', 'service-region'];
/** What stands in the summary counts this much more than what stands in the description. */
const SUMMARY_FACTOR = 1.5;

/** The value of an axis the built-in vocabulary speaks for most, or `null` when it says nothing. */
export function matchVocabulary(text: ReadText, summaryLength: number, axis: string, values: readonly AxisValue[]): WordMatch | null {
  let best: (WordMatch & { readonly score: number; readonly order: number }) | null = null;
  for (const value of values) {
    const scored = score(text, summaryLength, wordsFor(axis, value));
    if (scored === null) continue;
    const order = vocabularyOrder(axis, value.id);
    if (best === null || scored.score > best.score || (scored.score === best.score && order < best.order))
      best = { value: value.id, order, ...scored };
  }
  return best;
}

function wordsFor(axis: string, value: AxisValue): readonly WeighedWord[] {
  const words = wordsOf(axis, value.id);
  if (words.length > 0 || !NAMED_AXES.includes(axis)) return words;
  const names = [value.label.zh, value.shortZh ?? '', value.label.en].map(normalizeText);
  return names.filter((name) => name.length >= (/^[\x20-\x7e]+$/.test(name) ? 4 : 2)).map((word) => ({ word, weight: 3 }));
}

function score(
  text: ReadText,
  summaryLength: number,
  words: readonly WeighedWord[],
): { readonly score: number; readonly hit: WordHit } | null {
  let sum = 0;
  let loudest: { readonly hit: WordHit; readonly points: number } | null = null;
  const taken: { readonly from: number; readonly to: number }[] = [];
  for (const { word, weight } of words) {
    const hit = findWord(text, word);
    if (hit === null) continue;
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
