/** Longest feedback number that is stored; a sentence is none. */
const LONGEST_NUMBER = 80;

/** A feedback number as a person typed it, to be looked up; `null` where it cannot be one. */
export function typedNumber(text: string): string | null {
  const number = text.normalize('NFKC').trim();
  return number === '' || number.length > LONGEST_NUMBER ? null : number;
}
