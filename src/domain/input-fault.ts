import type * as z from 'zod';
import chinese from 'zod/v4/locales/zh-CN.js';
import { faultWords } from './fault-words';
import { textOfIssue } from './in-both';
import type { Label } from './label';

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
  const { path, issue, choices } = innermost(outer, []);
  const text = choices === undefined ? (textOfIssue(issue) ?? plainWords(issue)) : choicesText(choices);
  // Where nothing else says where: the name that does not belong there.
  const at = path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : path;
  return { path: at.map(String).join('.'), message: text?.[language] ?? issue.message };
}

/** How the library begins its own refusals, in either language; a schema that says one in words of its own has the last word. */
const OF_THE_LIBRARY = /^(Invalid |Too (big|small):|Unrecognized key|无效|数值过|出现未知)/;
const plainWords = (issue: Issue): Label | null => (OF_THE_LIBRARY.test(issue.message) ? faultWords(issue) : null);

interface Found {
  readonly path: readonly PropertyKey[];
  readonly issue: Issue;
  /** The words that could stand there, where none of the shapes knows the one that does. */
  readonly choices?: readonly string[];
}

/** Of a value that may have several shapes, the fault of the shape that was meant: by its fixed words, then how deep it is wrong. */
function innermost(issue: Issue, outer: readonly PropertyKey[]): Found {
  const path = [...outer, ...issue.path];
  if (issue.code !== 'invalid_union') return { path, issue };
  if (issue.errors.length === 0) return { path, issue, ...choicesOf('options' in issue ? issue.options : []) };
  const { shapes, unknown } = meant(issue.errors);
  if (unknown !== null)
    return { path: [...path, unknown], issue, ...choicesOf(shapes.flatMap((shape) => wordsAt(shape, unknown)?.values ?? [])) };
  const inside = shapes.toSorted((a, b) => a.length - b.length).flatMap(([first]) => (first === undefined ? [] : [innermost(first, path)]));
  const deepest = inside.reduce<Found | null>(
    (best, found) => (found.path.length > (best?.path.length ?? path.length) ? found : best),
    null,
  );
  return deepest ?? inside.find((found) => !SAYS_NOTHING.has(found.issue.code)) ?? { path, issue };
}

/** Of a single value: another type than this shape wants, which the next shape may want. */
const SAYS_NOTHING: ReadonlySet<string | undefined> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

type Shape = readonly Issue[];

/**
 * The shapes whose fixed words (`kind`, and `is` inside a kind) are those of the value; the word most shapes ask for is looked at
 * first. `unknown`: the place of a word that none of them knows.
 */
function meant(all: readonly Shape[]): { readonly shapes: readonly Shape[]; readonly unknown: PropertyKey | null } {
  const asking = new Map<PropertyKey, number>();
  for (const { path } of all.flat().filter(isWord)) if (path[0] !== undefined) asking.set(path[0], (asking.get(path[0]) ?? 0) + 1);
  let shapes = all;
  for (const [place] of [...asking].sort(([, a], [, b]) => b - a)) {
    const fitting = shapes.filter((shape) => wordsAt(shape, place) === null);
    if (fitting.length > 0) shapes = fitting;
    else if (tellsApart(place, shapes)) return { shapes, unknown: place };
  }
  return { shapes, unknown: null };
}

/** False for a choice that all shapes offer alike. */
const tellsApart = (place: PropertyKey, shapes: readonly Shape[]): boolean =>
  new Set(shapes.map((shape) => wordsAt(shape, place)?.values.join())).size > 1;

type Word = Extract<Issue, { code: 'invalid_value' }>;

const isWord = (issue: Issue): issue is Word => issue.code === 'invalid_value' && issue.path.length === 1;

const wordsAt = (shape: Shape, place: PropertyKey): Word | null => shape.filter(isWord).find(({ path }) => path[0] === place) ?? null;

function choicesOf(values: unknown): { readonly choices?: readonly string[] } {
  const choices = Array.isArray(values) ? [...new Set(values.map(String))] : [];
  return choices.length === 0 ? {} : { choices };
}

const choicesText = (choices: readonly string[]): Label => ({
  en: `This is none of the choices: ${choices.join(', ')}.`,
  zh: `不在可选值之内：${choices.join('、')}。`,
});
