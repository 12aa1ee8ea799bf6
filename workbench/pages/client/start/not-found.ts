import type { View } from '../boot';
import { append, h } from '../dom';
import { emptyBox } from '../parts';
import { say } from '../words';

export const view: View = async (main) => {
  append(main, [emptyBox(say('There is no such page', '没有此页面'), h('p', {}, h('a', { href: '/' }, say('To the start', '返回首页'))))]);
  return undefined;
};
