import { nextCell, withCell } from '../../../../static/settings/sections/matrix-cells';

test('a cell is set, emptied, and an empty row disappears', () => {
  const one = withCell({}, 'all-users', 'technical', 'urgent');
  expect(one).toEqual({ 'all-users': { technical: 'urgent' } });
  expect(withCell(one, 'all-users', 'technical', '')).toEqual({});
});

test.each([
  ['ArrowRight', [0, 0], [0, 1]],
  ['ArrowLeft', [1, 1], [1, 0]],
  ['ArrowUp', [0, 0], [0, 0]],
  ['ArrowDown', [2, 0], [2, 0]],
  ['ArrowRight', [1, 2], [1, 2]],
  ['Home', [1, 2], [1, 0]],
  ['End', [1, 0], [1, 2]],
] as const)('%s leads from %j to %j: at the edge it stays where it is', (key, [row, column], [toRow, toColumn]) => {
  expect(nextCell(key, row, column, 3, 3)).toEqual({ row: toRow, column: toColumn });
});

test('another key does not walk', () => {
  expect(nextCell('a', 0, 0, 3, 3)).toBeNull();
});
