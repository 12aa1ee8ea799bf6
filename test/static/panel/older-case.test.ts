import { isOlderCase } from '../../../static/panel/older-case';
import { minutes } from '../fixtures/clock';
import { panelCase } from '../fixtures/panel-case';

const entry = (at: string) => ({ at, kind: 'work-recorded', by: null, text: { en: '', zh: '' }, audience: 'team' as const });
const shown = panelCase({ revision: 7, timeline: [entry(minutes(-1)), entry(minutes(-9))] });

test.each<[name: string, over: Partial<typeof shown>, older: boolean]>([
  ['the same', {}, false],
  ['fewer facts', { revision: 6 }, true],
  ['fewer facts, told later', { revision: 6, timeline: [entry(minutes(0))] }, true],
  ['more facts', { revision: 8, timeline: [entry(minutes(-9))] }, false],
  ['as many, before the last save', { timeline: [entry(minutes(-2)), entry(minutes(-9))] }, true],
  ['as many, after another save', { timeline: [entry(minutes(0)), entry(minutes(-9))] }, false],
  ['nothing told at all', { timeline: [] }, true],
  ['another case', { issueKey: 'FB-7', revision: 1 }, false],
])('%s', (_name, over, older) => {
  expect(isOlderCase({ ...shown, ...over }, shown)).toBe(older);
});
