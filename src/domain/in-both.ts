import type { Label } from './label';

/** What a schema says when it refuses a value of ours: `message` in English, both languages for whoever shows it. */
export const inBoth = (en: string, zh: string) => ({ error: en, params: { text: { en, zh } } });

/** The words a schema gave in both languages; `null` for the library's own refusals, which know one language at a time. */
export function textOfIssue(issue: object): Label | null {
  const params: unknown = 'params' in issue ? issue.params : null;
  const text: unknown = typeof params === 'object' && params !== null && 'text' in params ? params.text : null;
  if (typeof text !== 'object' || text === null || !('en' in text) || !('zh' in text)) return null;
  return typeof text.en === 'string' && typeof text.zh === 'string' ? { en: text.en, zh: text.zh } : null;
}
