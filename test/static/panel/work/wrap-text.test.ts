import { wrapText } from '../../../../static/panel/work/wrap-text';

test.each<[string, number, readonly string[]]>([
  ['', 100, []],
  ['short', 100, ['short']],
  ['two words', 40, ['two', 'words']],
  ['流程缺失导致延误', 48, ['流程缺失', '导致延误']],
  ['系统 v2 发布', 60, ['系统 v2', '发布']],
  ['unbreakable', 34, ['unbre', 'akabl', 'e']],
])('%s in %i px', (text, width, lines) => expect(wrapText(text, width)).toEqual(lines));
