type Matrix = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The matrix with one cell set, or emptied by an empty text; a row without cells is left out. */
export function withCell(matrix: Matrix, row: string, column: string, value: string): Matrix {
  const cells = Object.entries({ ...matrix[row], [column]: value }).filter(([, cell]) => cell !== '');
  const rows = Object.entries({ ...matrix, [row]: Object.fromEntries(cells) });
  return Object.fromEntries(rows.filter(([, present]) => Object.keys(present).length > 0));
}

/** Where a key leads from a cell: the cell itself at the edge; `null` for a key that does not walk. */
export function nextCell(
  key: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): { readonly row: number; readonly column: number } | null {
  const goals: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
  };
  const goal = goals[key];
  if (!goal) return null;
  const within = (place: number, count: number): number => Math.min(Math.max(place, 0), count - 1);
  return { row: within(goal[0], rows), column: within(goal[1], columns) };
}
