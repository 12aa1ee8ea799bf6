import { markText } from '../../../../static/settings/rules/mark-text';

const shown = (text: string, ...places: readonly [number, string][]): string =>
  markText(
    text,
    places.map(([index, matched]) => ({ index, matched })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each<[string, [number, string][], string]>([
  ['要求退款', [], '要求退款'],
  ['要求退款', [[2, '退款']], '要求[退款]'],
  [
    '退款退款',
    [
      [2, '退款'],
      [0, '退款'],
    ],
    '[退款][退款]',
  ],
  [
    '服务态度差',
    [
      [2, '态度'],
      [0, '服务态度'],
      [3, '度差'],
    ],
    '[服务态度差]',
  ],
  ['', [], ''],
])('%s marked at %j is %s', (text, places, marked) => {
  expect(shown(text, ...places)).toBe(marked);
});
