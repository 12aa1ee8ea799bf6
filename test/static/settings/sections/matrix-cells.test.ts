import { nextCell, withCell } from '../../../../static/settings/sections/matrix-cells';

test('a cell is set, emptied, and an empty row disappears', () => {
  const one = withCell({}, 'all-users', 'technical', 'urgent');
  expect(one).toEqual({ 'all-users': { technical: 'urgent' } });
  expect(withCell(one, 'all-users', 'technical', '')).toEqual({});
});

test('arrows walk the matrix and stop at its edge', () => {
  expect(nextCell('ArrowRight', 0, 0, 3, 3)).toEqual({ row: 0, column: 1 });
  expect(nextCell('ArrowUp', 0, 0, 3, 3)).toBeNull();
  expect(nextCell('ArrowDown', 2, 0, 3, 3)).toBeNull();
  expect(nextCell('a', 0, 0, 3, 3)).toBeNull();
});
