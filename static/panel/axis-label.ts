import type { Label, PanelCase } from '../../src/contract';

/** What an axis of the case is called; the id of one its process does not have any more. */
export const axisLabel = ({ axes }: Pick<PanelCase, 'axes'>, axis: string): Label =>
  axes.find(({ id }) => id === axis)?.label ?? { en: axis, zh: axis };
