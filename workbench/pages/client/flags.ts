import { h } from './dom';
import { say } from './words';

type Fields = Readonly<Record<string, unknown>>;

/** How long a flag that dismisses itself stays, in milliseconds. */
const flagStays = 8000;

/** Shows a message at the edge of the page. `act` is told the number of the action that was clicked. */
export function showFlag(flag: Fields, act: (index: number) => void = () => undefined): void {
  const id = String(flag['id']);
  closeFlag(id);
  const actions = Array.isArray(flag['actions']) ? flag['actions'] : [];
  const box = h(
    'div',
    { class: 'flag', 'data-flag': id, 'data-type': String(flag['type'] ?? 'info') },
    h('strong', {}, String(flag['title'] ?? '')),
    flag['description'] === undefined ? null : h('p', {}, String(flag['description'])),
    actions.map((action: Fields, index) => h('button', { class: 'link', onclick: () => act(index) }, String(action['text']))),
    h('button', { class: 'close', 'aria-label': say('Close', '关闭'), onclick: () => box.remove() }, '×'),
  );
  document.getElementById('flags')?.append(box);
  if (flag['isAutoDismiss'] === true) setTimeout(() => box.remove(), flagStays);
}

export function closeFlag(id: string): boolean {
  const box = document.querySelector(`[data-flag="${CSS.escape(id)}"]`);
  box?.remove();
  return box !== null;
}

/** A short word that something was done. */
export function done(words: string): void {
  showFlag({ id: crypto.randomUUID(), title: words, type: 'success', isAutoDismiss: true });
}

export function failed(words: string): void {
  showFlag({ id: crypto.randomUUID(), title: words, type: 'error' });
}
