import { get, post, wordsOf } from './api';
import { h } from './dom';
import { failed } from './flags';
import { page, say } from './words';

/** How often the shown time is brought up to date, in milliseconds. */
const tick = 1000;

const steps: readonly (readonly [duration: string, en: string, zh: string])[] = [
  ['PT5M', '+5 min', '+5 分'],
  ['PT30M', '+30 min', '+30 分'],
  ['PT2H', '+2 h', '+2 时'],
  ['P1D', '+1 day', '+1 天'],
];

/** The site's time and buttons that move it; moving runs everything that falls due on the way. */
export function clock(): HTMLElement {
  const shown = h('time', { title: say('Time of the site', '站点时间') }, '…');
  /** Site time minus real time, in milliseconds. */
  let ahead = 0;
  const format = new Intl.DateTimeFormat(page.locale === 'zh_CN' ? 'zh-CN' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: page.user?.timeZone ?? 'UTC',
  });
  const show = (): void => {
    shown.textContent = format.format(Date.now() + ahead);
  };
  const take = (answer: { readonly now: string }): void => {
    ahead = Date.parse(answer.now) - Date.now();
    show();
  };
  const buttons = steps.map(([duration, en, zh]) =>
    h('button', { onclick: () => void move(duration), 'data-advance': duration }, say(en, zh)),
  );
  const box = h(
    'div',
    { class: 'clock', role: 'group', 'aria-label': say('Clock of the site', '站点时钟') },
    shown,
    h('span', { class: 'steps' }, buttons),
  );

  async function move(duration: string): Promise<void> {
    box.setAttribute('aria-busy', 'true');
    for (const button of buttons) button.disabled = true;
    try {
      take(await post<{ readonly now: string }>('/workbench/clock', { advance: duration }));
      window.dispatchEvent(new Event('workbench:moved'));
    } catch (problem) {
      failed(wordsOf(problem));
    } finally {
      box.removeAttribute('aria-busy');
      for (const button of buttons) button.disabled = false;
    }
  }

  get<{ readonly now: string }>('/workbench/clock').then(take, () => {
    shown.textContent = say('no clock', '无时钟');
  });
  setInterval(show, tick);
  return box;
}
