import { useCallback } from 'react';
import type { Label } from '../../../src/contract';
import { useScreen } from '../bridge/screen-context';
import { type Params, translate, type Words } from './define-words';
import { textOf } from './language';

export type Translate<K extends string> = (key: K, params?: Params) => string;

/** The texts of a dictionary in the reader's language. */
export function useWords<K extends string>(words: Words<K>): Translate<K> {
  const { language } = useScreen();
  return useCallback((key: K, params?: Params) => translate(words, language, key, params), [words, language]);
}

/** Reads a two-language label in the reader's language. */
export function useLabel(): (label: Label) => string {
  const { language } = useScreen();
  return useCallback((label: Label) => textOf(label, language), [language]);
}
