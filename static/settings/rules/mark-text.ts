/** A piece of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The text in pieces, what lies in any of the places marked; places may overlap and come in any order. */
export function markText(text: string, places: readonly { readonly index: number; readonly matched: string }[]): readonly Piece[] {
  const sorted = places.map(({ index, matched }) => ({ from: index, to: index + matched.length })).sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  let open: { from: number; to: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    if (open.from > at) pieces.push({ text: text.slice(at, open.from), marked: false });
    pieces.push({ text: text.slice(open.from, open.to), marked: true });
    at = open.to;
  };
  for (const place of sorted) {
    if (open !== null && place.from < open.to) open = { from: open.from, to: Math.max(open.to, place.to) };
    else {
      close();
      open = place;
    }
  }
  close();
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
