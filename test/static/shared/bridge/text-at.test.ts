import { textAt } from '../../../../static/shared/bridge/text-at';

const extension = { type: 'x', issue: { key: 'FB-1', id: 10 }, empty: '', list: ['a'] };

test.each([
  [['issue', 'key'], 'FB-1'],
  [['issue', 'id'], '10'],
  [['empty'], null],
  [['issue'], null],
  [['issue', 'key', 'length'], null],
  [['nothing', 'there'], null],
  [['constructor', 'name'], null],
])('%j', (path, text) => {
  expect(textAt(extension, ...path)).toBe(text);
});
