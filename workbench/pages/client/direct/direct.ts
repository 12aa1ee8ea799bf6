import type { View } from '../boot';
import { createModuleFrame } from '../bridge/module-frame';
import { append } from '../dom';
import { page, parameter } from '../words';
import { extensionFromAddress } from './extension';

/**
 * One screen in the whole window, for screenshots and accessibility checks:
 * `/app/panel-ui/direct?module=panel&issueKey=FB-1&user=agent-1&language=zh_CN&theme=dark`. What the module's extension needs is
 * named in the address too (`extension.ts`).
 */
export const view: View = async (main) => {
  const wanted = parameter('module');
  const candidates = page.app.modules.filter((module) => module.entry.startsWith(`${parameter('resource')}/`));
  const module = candidates.find((each) => each.key === wanted) ?? (wanted === '' ? candidates[0] : undefined);
  if (module === undefined) throw new Error(`workbench: resource “${parameter('resource')}” has no module “${wanted}” in manifest.yml`);
  document.title = module.title;
  const extension = await extensionFromAddress(module.type);
  const frame = createModuleFrame({
    module,
    extension,
    edit: parameter('entryPoint') === 'edit',
    onSubmit: (payload) => {
      main.dataset['submitted'] = JSON.stringify(payload);
    },
    onRefresh: () => location.reload(),
  });
  append(main, [frame.element]);
  return undefined;
};
