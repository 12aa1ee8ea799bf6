import { createModuleFrame } from '../bridge/module-frame';
import { append, h } from '../dom';
import { emptyBox } from '../parts';
import { page, say } from '../words';

/** A module that fills the page: admin page, project page, project settings page. The screen draws its own heading below the title. */
export function fullPage(
  main: HTMLElement,
  type: string,
  extension: Readonly<Record<string, unknown>>,
  historyBase: string,
  key?: string,
): void {
  const module = page.app.modules.find((each) => each.type === type && (key === undefined || each.key === key));
  if (module === undefined) {
    append(main, [emptyBox(say('The app has no page here', '应用在此处没有页面'), h('p', {}, h('code', {}, type)))]);
    return;
  }
  document.title = module.title;
  main.classList.add('app-page');
  append(main, [createModuleFrame({ module, extension, historyBase, onRefresh: () => location.reload() }).element]);
}
