import type { UiModule } from '../../page-data';
import type { View } from '../boot';
import { append, h } from '../dom';
import { emptyBox } from '../parts';
import { page, parameter, say } from '../words';
import { gadget } from './gadget';

/** Gadgets of the dashboard: the same one in a wide and in a narrow column, each with settings of its own. */
const places: readonly { readonly gadgetId: string; readonly column: 'wide-column' | 'narrow-column' }[] = [
  { gadgetId: '10001', column: 'wide-column' },
  { gadgetId: '10002', column: 'narrow-column' },
];

export const view: View = async (main) => {
  const dashboardId = parameter('dashboardId');
  document.title = say('Dashboard', '仪表板');
  const modules = page.app.modules.filter((module) => module.type === 'jira:dashboardGadget');
  append(main, [h('div', { class: 'title-row' }, h('h1', {}, say('Service desk', '服务台')))]);
  const [module] = modules;
  if (module === undefined) {
    append(main, [emptyBox(say('The app has no gadget', '应用没有小工具'))]);
    return undefined;
  }
  const shown = await Promise.all(places.map(({ gadgetId, column }) => placed(module, dashboardId, gadgetId, column)));
  append(main, [
    h(
      'div',
      { class: 'dashboard' },
      shown.map((each) => each.element),
    ),
  ]);
  return () => {
    for (const each of shown) each.refresh();
  };
};

async function placed(
  module: UiModule,
  dashboardId: string,
  gadgetId: string,
  column: string,
): Promise<{ readonly element: HTMLElement; refresh(): void }> {
  const each = await gadget(module, dashboardId, gadgetId);
  return { element: h('div', { class: column }, each.element), refresh: each.refresh };
}
