/**
 * An English word without its endings, so that "invoices", "invoiced" and "invoicing" are one. Deliberately light: it
 * only has to send forms of one word to one string, not to a word; two words that fall together cost little.
 */
export function stem(word: string): string {
  let rest = word.replace(/'s?$/, '');
  if (rest.length <= 3) return rest;
  rest = rest
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/(x|ch|sh)es$/, '$1')
    .replace(/([^aeious])s$/, '$1')
    .replace(/([aeo])s$/, '$1');
  rest = withoutParticiple(rest).replace(/([^aeiou])ly$/, '$1');
  for (const ending of ['ation', 'ment', 'ness', 'ion']) {
    if (rest.endsWith(ending) && rest.length - ending.length >= 4) {
      rest = rest.slice(0, -ending.length);
      break;
    }
  }
  return rest.length > 3 ? rest.replace(/e$/, '').replace(/y$/, 'i') : rest;
}

function withoutParticiple(word: string): string {
  const stripped = word.replace(/(ing|ed)$/, '');
  if (stripped === word || stripped.length < 3 || !/[aeiouy]/.test(stripped)) return word;
  // "stopped" → "stop"; "called" keeps its two letters, as "call" has them.
  return stripped.replace(/([bdgmnprt])\1$/, '$1');
}
