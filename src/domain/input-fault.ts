import type * as z from 'zod';
import chinese from 'zod/v4/locales/zh-CN.js';
import { textOfIssue } from './in-both';

type Issue = z.core.$ZodIssue;

const words = chinese().localeError;

/** Has the schema library say its own refusals in the reader's language; without more it speaks English. */
export const inLanguage = (language: 'en' | 'zh'): { readonly error?: typeof words } => (language === 'zh' ? { error: words } : {});

/** Every fault of a document, each with its place, in one language. */
export const allFaults = (error: z.ZodError, language: 'en' | 'zh'): readonly { readonly path: string; readonly message: string }[] =>
  error.issues.map((issue) => told(issue, language));

/** The first fault of an input: its dotted place, however deep, and what is wrong with it in the reader's language. */
export function firstFault(error: z.ZodError, language: 'en' | 'zh'): { readonly path: string; readonly message: string } {
  const [first] = error.issues;
  if (first === undefined) return { path: '', message: '' };
  return told(first, language);
}

function told(outer: Issue, language: 'en' | 'zh'): { readonly path: string; readonly message: string } {
  const { path, issue } = innermost(outer, []);
  return { path: path.map(String).join('.'), message: textOfIssue(issue)?.[language] ?? issue.message };
}

/** Of a value that may have several shapes, the fault of the shape it comes closest to: the one that is wrong deepest inside. */
function innermost(issue: Issue, outer: readonly PropertyKey[]): { readonly path: readonly PropertyKey[]; readonly issue: Issue } {
  const path = [...outer, ...issue.path];
  if (issue.code !== 'invalid_union') return { path, issue };
  const inside = issue.errors.flatMap(([first]) => (first === undefined ? [] : [innermost(first, path)]));
  const deepest = inside.reduce<(typeof inside)[number] | null>(
    (best, found) => (found.path.length > (best?.path.length ?? path.length) ? found : best),
    null,
  );
  return deepest ?? { path, issue };
}
