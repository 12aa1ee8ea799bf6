/**
 * The code by which somebody without an account finds a case again, given together with the feedback number: ten signs that can be read
 * out and written down, 50 bits of a keyed hash of the issue. It is stored nowhere, and nobody can tell it without the key (decision 0024).
 */

/** Digits and letters, without those that are taken for one another (I, L, O, U). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 10;

/** The text that is hashed; no text of a link begins so. */
export const codeText = (issueId: string): string => `code~${issueId}`;

/** The code of a message authentication code in base64url, without its dash. */
export function codeFrom(mac: string): string {
  const signs = [...mac].slice(0, LENGTH).map((sign) => SIGNS[BASE64URL.indexOf(sign) & 31]);
  if (signs.length < LENGTH) throw new RangeError('A message authentication code has more signs than a retrieval code.');
  return signs.join('');
}

/** As it is told: `7K2M9-QXD4A`. */
export const codeForReading = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** A code as people type it: in any case, with or without dash and spaces, full-width, O for 0, I and L for 1; `null` when it can be none. */
export function typedCode(typed: string): string | null {
  const code = typed
    .slice(0, 60)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}

/** Looks at every sign, whichever differs: how long it takes tells nothing. */
export function isSameCode(one: string, other: string): boolean {
  let differs = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) differs |= one.charCodeAt(index) ^ (other.charCodeAt(index) || 0);
  return differs === 0;
}
