import type { Language } from './language';

/** Values for the `{name}` places of a text. */
export type Params = Readonly<Record<string, string | number>>;

/** A screen's texts: the compiler refuses a Chinese dictionary with a key missing or too many. */
export interface Words<K extends string> {
  readonly en: Readonly<Record<K, string>>;
  readonly zh: Readonly<Record<K, string>>;
}

/** Declares a dictionary. */
export function defineWords<K extends string>(words: { en: Record<K, string>; zh: Record<NoInfer<K>, string> }): Words<K> {
  return words;
}

/**
 * Looks a text up and fills its places. English plural: `{n} change|{n} changes` takes the first form when `n` is 1.
 */
export function translate<K extends string>(words: Words<K>, language: Language, key: K, params: Params = {}): string {
  const forms = words[language][key].split('|');
  const chosen = forms.length > 1 && params['n'] !== 1 ? forms[1] : forms[0];
  return (chosen ?? '').replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
