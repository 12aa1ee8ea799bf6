import type { PageName } from '../page-data';
import { wordsOf } from './api';
import { fill, h } from './dom';
import { problemBox } from './parts';
import { topBar } from './top-bar';
import { page, say } from './words';

/** Draws itself into `main`; what it answers is called again when the site's clock was moved. */
export type View = (main: HTMLElement) => Promise<Refresh | undefined>;
export type Refresh = () => Promise<void> | void;

/** One file per page, loaded when it is shown. */
const views: Readonly<Record<PageName, () => Promise<{ readonly view: View }>>> = {
  start: () => import('./start/start'),
  queue: () => import('./queue/queue'),
  search: () => import('./queue/search'),
  issue: () => import('./issue/issue'),
  'project-settings': () => import('./app-page/project-settings'),
  'project-page': () => import('./app-page/project-page'),
  admin: () => import('./app-page/admin'),
  dashboard: () => import('./dashboard/dashboard'),
  portals: () => import('./portal/portals'),
  portal: () => import('./portal/portal'),
  'portal-create': () => import('./portal/create'),
  'portal-request': () => import('./portal/request'),
  'my-requests': () => import('./portal/my-requests'),
  direct: () => import('./direct/direct'),
  'not-found': () => import('./start/not-found'),
};

async function show(): Promise<void> {
  const bare = page.page === 'direct';
  const main = h('main', { id: 'main' });
  const body = h('div', { class: 'body', id: 'body' }, main);
  const place = document.getElementById('page');
  if (place === null) throw new Error('The page has no place to draw in.');
  document.body.classList.toggle('bare', bare);
  fill(place, bare ? null : topBar(), body);
  await draw(main);
}

async function draw(main: HTMLElement): Promise<void> {
  try {
    const { view } = await views[page.page]();
    const refresh = await view(main);
    if (refresh === undefined) return;
    window.addEventListener('workbench:moved', () => {
      Promise.resolve(refresh()).catch((problem: unknown) =>
        fill(
          main,
          problemBox(wordsOf(problem), () => location.reload()),
        ),
      );
    });
  } catch (problem) {
    fill(
      main,
      problemBox(wordsOf(problem), () => location.reload()),
    );
    console.error(say('The page could not be drawn.', '无法显示页面。'), problem);
  }
}

void show();
