import { h } from '../dom';
import { say } from '../words';

/** Heading of a portal page: where one is, and what the page is about. */
export function portalHead(path: readonly (readonly [address: string, words: string])[], title: string): HTMLElement {
  const steps = [['/servicedesk/customer/portals', say('Help center', '帮助中心')] as const, ...path];
  return h(
    'div',
    { class: 'portal-head' },
    h(
      'p',
      { class: 'path' },
      steps.map(([address, words], index) => [index > 0 ? ' / ' : null, h('a', { href: address }, words)]),
    ),
    h('h1', {}, title),
  );
}
