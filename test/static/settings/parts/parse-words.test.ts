import { parseWords } from '../../../../static/settings/parts/parse-words';

test.each([
  ['紧急，投诉、故障', ['紧急', '投诉', '故障']],
  [' urgent* , outage;\n urgent* ', ['urgent*', 'outage']],
  ['out of order, fault', ['out of order', 'fault']],
  [' ,， ', []],
])('words of %p', (text, words) => {
  expect(parseWords(text)).toEqual(words);
});
