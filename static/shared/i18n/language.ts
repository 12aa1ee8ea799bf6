import type { Label } from '../../../src/contract';

/** The two interface languages; both are complete (design.md section 1). */
export type Language = 'en' | 'zh';

/** Any Chinese locale of Jira reads Chinese, every other one English. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale.replace('_', '-')) ? 'zh' : 'en';
}

/** BCP 47 tag for `Intl` and the `lang` attribute. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** The text of a label in a language. */
export const textOf = (label: Label, language: Language): string => label[language];
