import type { UiModule } from '../../page-data';
import { get, put } from '../api';
import { createModuleFrame, type ModuleFrame } from '../bridge/module-frame';
import { fill, h } from '../dom';
import { say } from '../words';

export interface Gadget {
  readonly element: HTMLElement;
  refresh(): void;
}

/** A gadget with its frame, its edit view and the settings that the edit view submits. */
export async function gadget(module: UiModule, dashboardId: string, gadgetId: string): Promise<Gadget> {
  let configuration = await get<Readonly<Record<string, unknown>>>(`/pages/gadgets/${gadgetId}`);
  let frame: ModuleFrame | null = null;
  const place = h('div', { class: 'gadget-body' });

  const show = (edit: boolean): void => {
    frame = createModuleFrame({
      module,
      edit,
      extension: { dashboard: { id: dashboardId }, gadget: { id: gadgetId }, gadgetConfiguration: configuration },
      ...(edit ? { onSubmit: save, onClose: () => show(false) } : {}),
    });
    fill(place, frame.element);
    configure.hidden = edit || module.editEntry === null;
    stop.hidden = !edit;
  };
  const save = async (payload: unknown): Promise<void> => {
    configuration = await put(`/pages/gadgets/${gadgetId}`, payload ?? {});
    // After the answer has reached the edit view, whose frame ends here.
    setTimeout(() => show(false));
  };
  const refresh = (): void => frame?.emit('JIRA_DASHBOARD_GADGET_REFRESH', { origin: 'gadget', gadgetId });

  const configure = h('button', { class: 'subtle', onclick: () => show(true) }, say('Configure', '配置'));
  const stop = h('button', { class: 'subtle', onclick: () => show(false) }, say('Cancel', '取消'));
  const again = h('button', { class: 'subtle', onclick: refresh }, say('Refresh', '刷新'));
  const element = h(
    'section',
    { class: 'card gadget', 'data-gadget': gadgetId },
    h('header', {}, h('h2', {}, module.title), configure, stop, again),
    place,
  );
  show(false);
  return { element, refresh };
}
