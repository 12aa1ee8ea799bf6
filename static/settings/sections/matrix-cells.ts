type Matrix = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The matrix with one cell set, or emptied by an empty text; a row without cells is left out. */
export function withCell(matrix: Matrix, row: string, column: string, value: string): Matrix {
  const cells = Object.entries({ ...matrix[row], [column]: value }).filter(([, cell]) => cell !== '');
  const rows = Object.entries({ ...matrix, [row]: Object.fromEntries(cells) });
  return Object.fromEntries(rows.filter(([, present]) => Object.keys(present).length > 0));
}

/** Where an arrow key leads from a cell; `null` at the edge or for another key. */
export function nextCell(
  key: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): { readonly row: number; readonly column: number } | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[key];
  if (!step) return null;
  const to = { row: row + step[0], column: column + step[1] };
  return to.row < 0 || to.column < 0 || to.row >= rows || to.column >= columns ? null : to;
}
