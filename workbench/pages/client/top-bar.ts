import type { PageUser } from '../page-data';
import { clock } from './clock';
import { h } from './dom';
import { initials, roleOf } from './people';
import { page, say } from './words';

/** The bar above every page: where to go, what time it is on the site, who is looking and how. */
export function topBar(): HTMLElement {
  const { user } = page;
  const places = user === null ? [] : placesOf(user);
  return h(
    'header',
    { class: 'top-bar' },
    h(
      'a',
      { class: 'brand', href: '/' },
      h('img', { src: '/pages/styles/icon.svg', alt: '', width: 24, height: 24 }),
      h('span', {}, say('Workbench', '工作台')),
    ),
    h(
      'nav',
      { 'aria-label': say('Site', '站点') },
      places.map(([address, words]) => link(address, words)),
    ),
    user === null ? null : clock(),
    h('div', { class: 'choices' }, languageChoice(), themeChoice(), user === null ? null : userMenu(user)),
  );
}

function placesOf(user: PageUser): readonly (readonly [address: string, words: string])[] {
  const portal = [
    ['/servicedesk/customer/portals', say('Help center', '帮助中心')],
    ['/servicedesk/customer/requests', say('My requests', '我的请求')],
  ] as const;
  if (user.accountType === 'customer') return portal;
  const project = localStorage.getItem('workbench-project') ?? 'FB';
  return [
    [`/jira/projects/${project}/queues`, say('Queues', '队列')],
    ['/jira/dashboards/1', say('Dashboard', '仪表板')],
    [`/jira/projects/${project}/settings/apps/closed-loop`, say('Project settings', '项目设置')],
    ['/jira/settings/apps/closed-loop', say('Apps', '应用管理')],
    [portal[0][0], say('Portal', '门户')],
  ];
}

function link(address: string, words: string): HTMLElement {
  return h('a', { href: address, 'aria-current': location.pathname === address ? 'page' : undefined }, words);
}

function remember(name: string, value: string | null): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs HTTPS, and the workbench is plain HTTP on this machine
  document.cookie = value === null ? `${name}=; Path=/; Max-Age=0` : `${name}=${value}; Path=/; SameSite=Lax`;
  location.reload();
}

function languageChoice(): HTMLElement {
  const choose = (value: 'en_US' | 'zh_CN', words: string): HTMLElement => {
    const chosen = page.locale === value;
    return h(
      'button',
      { lang: value.slice(0, 2), 'aria-pressed': String(chosen), onclick: () => remember('workbench-language', value) },
      words,
    );
  };
  return h(
    'div',
    { class: 'switch', role: 'group', 'aria-label': say('Language', '语言') },
    choose('en_US', 'en'),
    choose('zh_CN', '中文'),
  );
}

function themeChoice(): HTMLElement {
  const themes = { light: say('Light', '浅色'), dark: say('Dark', '深色'), auto: say('Auto', '自动') };
  const options = Object.entries(themes).map(([value, words]) => h('option', { value, selected: page.theme === value }, words));
  const select = h('select', { 'aria-label': say('Theme', '主题'), onchange: () => remember('workbench-theme', select.value) }, options);
  return select;
}

function userMenu(user: PageUser): HTMLElement {
  const to = encodeURIComponent(location.pathname + location.search);
  const entries = page.users.map((each) => {
    const address = each.accountType === user.accountType ? `/login?user=${each.userName}&to=${to}` : `/login?user=${each.userName}`;
    return h(
      'a',
      { href: address, 'aria-current': each.userName === user.userName ? 'true' : undefined },
      h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(each.displayName)),
      h('span', {}, h('strong', {}, each.displayName), h('small', {}, roleOf(each.userName))),
    );
  });
  const menu = h(
    'details',
    { class: 'user-menu' },
    h(
      'summary',
      {},
      h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(user.displayName)),
      h('span', { class: 'name' }, user.displayName),
    ),
    h('div', { class: 'menu' }, h('p', { class: 'quiet' }, say('Work as', '以此身份工作')), entries),
  );
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') menu.open = false;
  });
  return menu;
}
