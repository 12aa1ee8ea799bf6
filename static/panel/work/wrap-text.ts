/** Advance widths at 12 px, in pixels: a Chinese character is a square, a Latin one about half of it. */
const WIDE = 12;
const NARROW = 6.7;

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? WIDE : NARROW), 0);

/** Breaks a text into lines of at most so many pixels: between words, after Chinese characters, and inside a word that is longer than a line. */
export function wrapText(text: string, width: number): readonly string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((one) => splitLong(one, width))) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function splitLong(piece: string, width: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / NARROW));
  return piece.length <= most
    ? [piece]
    : Array.from({ length: Math.ceil(piece.length / most) }, (_, i) => piece.slice(i * most, (i + 1) * most));
}
