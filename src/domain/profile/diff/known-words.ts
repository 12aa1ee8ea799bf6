import type { Label } from '../../label';
import words from './known-words.json';

const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>> | undefined>> = words;

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * What a value of the five written processes is called in both languages, by the field that holds it: the processes write "month" or
 * "service completed" once for every reader. `null`: an admin's own text, which reads as it was typed.
 */
export function knownWords(field: string, value: string): Label | null {
  const known = Object.hasOwn(WORDS, field) ? WORDS[field] : undefined;
  const [en, zh] = (known && Object.hasOwn(known, value) ? known[value] : undefined) ?? [];
  return en === undefined || zh === undefined ? null : { en, zh };
}

/** The value whose words somebody typed, in either language; what was typed where it is nobody's words. */
export function valueTyped(field: string, typed: string): string {
  const known = Object.hasOwn(WORDS, field) ? Object.entries(WORDS[field] ?? {}) : [];
  return known.find(([, texts = []]) => texts.some((text) => plain(text) === plain(typed)))?.[0] ?? typed;
}

/** Every value of a field that has words, in the order a reader chooses from. */
export const knownValues = (field: string): readonly string[] =>
  Object.keys((Object.hasOwn(WORDS, field) ? WORDS[field] : undefined) ?? {});
