const WORD = /^[a-z]{3,}$/;
const VOWEL = /[aeiou]/;

/**
 * A word or phrase with its regular English forms: "refund" with refunds, refunded, refunding and refund's; "charge twice"
 * with "charged twice". Chinese words, stems and what has no regular form stay alone; the irregular are the admin's to add.
 */
export function formsOf(phrase: string): readonly string[] {
  if (phrase.endsWith('*')) return [phrase];
  const words = phrase.split(' ');
  const bent = words.flatMap((word, at) =>
    WORD.test(word) ? bend(word).map((form) => [...words.slice(0, at), form, ...words.slice(at + 1)].join(' ')) : [],
  );
  return [...new Set([phrase, ...bent])];
}

function bend(word: string): readonly string[] {
  const last = word.at(-1) ?? '';
  const before = word.at(-2) ?? '';
  if (last === 'e') return [`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`, `${word}'s`];
  if (last === 'y' && !VOWEL.test(before)) {
    const stem = word.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${word}ing`, `${word}'s`];
  }
  const plural = /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`;
  const plain = [plural, `${word}ed`, `${word}ing`, `${word}'s`];
  // "stop" doubles, "cancel" may, "rain" and "fix" do not.
  const doubles = !/[aeiouwxy]$/.test(word) && VOWEL.test(before) && !VOWEL.test(word.at(-3) ?? '');
  return doubles ? [...plain, `${word}${last}ed`, `${word}${last}ing`] : plain;
}
