import type { UiModule } from '../../page-data';
import { createModuleFrame } from '../bridge/module-frame';
import { h } from '../dom';
import { me, page } from '../words';

/** What the create panel submits on every change: `view.submit({ fields, isValid })`. */
interface Submitted {
  readonly fields: unknown;
  readonly isValid: boolean;
}

export interface CreatePanels {
  readonly element: HTMLElement;
  valid(): boolean;
  /** Value of the issue property, `{ fields: [{ key, value }] }`, or `null` when nothing was submitted. */
  property(): unknown;
}

/** Modules of a kind that this person sees: a portal customer needs `unlicensedAccess: customer`. */
export function modulesFor(type: string): readonly UiModule[] {
  const customer = me().accountType === 'customer';
  return page.app.modules.filter((module) => module.type === type && (!customer || module.unlicensedAccess.includes('customer')));
}

/** The app's fields below the form of a request type. */
export function createPanels(portalId: string, requestTypeId: string): CreatePanels {
  let latest: Submitted | null = null;
  const extension = { portal: { id: Number(portalId) }, request: { typeId: Number(requestTypeId) } };
  const frames = modulesFor('jiraServiceManagement:portalRequestCreatePropertyPanel').map((module) =>
    createModuleFrame({
      module,
      extension,
      onSubmit: (payload) => {
        latest = readSubmitted(payload);
      },
    }),
  );
  return {
    element: h(
      'div',
      { class: 'create-panel' },
      frames.map((frame) => frame.element),
    ),
    valid: () => latest?.isValid ?? true,
    property: () => (latest === null ? null : { fields: latest.fields }),
  };
}

function readSubmitted(payload: unknown): Submitted {
  const value = typeof payload === 'object' && payload !== null ? (payload as Readonly<Record<string, unknown>>) : {};
  if (!Array.isArray(value['fields']))
    throw new Error('workbench: view.submit of the create panel needs { fields: [{ key, value }], isValid }');
  return { fields: value['fields'], isValid: value['isValid'] !== false };
}
