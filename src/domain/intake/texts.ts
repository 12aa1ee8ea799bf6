import { LONGEST, type ReadText, readText } from './text';

/** A text of an item and where it stands: the summary, the description or a field of the form. */
export interface Part {
  readonly where: string;
  readonly text: string;
}

/** Everything a customer wrote as one text, with the places of its parts. */
export interface ReadTexts extends ReadText {
  readonly parts: readonly { readonly where: string; readonly from: number; readonly to: number }[];
  /** Where the summary ends. */
  readonly summaryLength: number;
}

/** A place in what a customer wrote: in which part, from which character of it as it is read, and what stands there. */
export interface TextSpan {
  readonly where: string;
  readonly at: number;
  readonly text: string;
}

/** Reads the parts, a space between them; the first is the summary. */
export function readTexts([summary, ...others]: readonly [Part, ...Part[]]): ReadTexts {
  const first = readText(summary.text);
  const parts = [{ where: summary.where, from: 0, to: first.clean.length }];
  let { clean, folded } = first;
  for (const { where, text } of others) {
    if (clean.length >= LONGEST) break;
    const read = readText(text);
    if (read.clean === '') continue;
    const from = clean === '' ? 0 : clean.length + 1;
    clean = (clean === '' ? read.clean : `${clean} ${read.clean}`).slice(0, LONGEST);
    folded = (folded === '' ? read.folded : `${folded} ${read.folded}`).slice(0, LONGEST);
    parts.push({ where, from, to: clean.length });
  }
  return { clean, folded, parts, summaryLength: first.clean.length };
}

/** Where a found word stands, seen from the part it begins in. */
export function spanOf({ parts }: ReadTexts, hit: { readonly index: number; readonly matched: string }): TextSpan {
  const part = parts.findLast(({ from }) => from <= hit.index) ?? { where: 'summary', from: 0 };
  return { where: part.where, at: hit.index - part.from, text: hit.matched };
}
