import { fill, h } from '../dom';
import { say } from '../words';
import { comments } from './comments';
import { history } from './history';
import type { IssueView } from './issue';
import { properties } from './properties';

export interface Activity {
  readonly element: HTMLElement;
  show(view: IssueView): void;
}

/** Comments, history and properties of an issue as tabs. The comment form is made once, so that nothing typed is lost. */
export function activity(): Activity {
  const place = h('div', { class: 'tab-panel', role: 'tabpanel' });
  const talk = comments();
  let current: IssueView | null = null;
  let chosen = 0;
  const tabs = [
    { words: say('Comments', '评论'), draw: (view: IssueView) => talk.show(view) },
    { words: say('History', '历史记录'), draw: history },
    { words: say('Properties', '属性'), draw: properties },
  ].map(({ words, draw }, index) => ({ draw, button: h('button', { role: 'tab', type: 'button', onclick: () => choose(index) }, words) }));

  function choose(index: number): void {
    chosen = index;
    redraw();
  }
  function redraw(): void {
    for (const [index, tab] of tabs.entries()) tab.button.setAttribute('aria-selected', String(index === chosen));
    const tab = tabs[chosen];
    if (current !== null && tab !== undefined) fill(place, tab.draw(current));
  }
  const bar = h(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': say('Activity', '活动') },
    tabs.map((tab) => tab.button),
  );
  return {
    element: h('section', { class: 'activity' }, h('h2', {}, say('Activity', '活动')), bar, place),
    show(view) {
      current = view;
      redraw();
    },
  };
}
