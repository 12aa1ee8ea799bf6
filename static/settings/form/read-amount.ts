import type { Shape } from './shape';

export type Bounds = Pick<Shape & { readonly kind: 'number' }, 'whole' | 'min' | 'max' | 'above'>;

/** The number a text stands for, with a point or a comma; `null`: it is none, or the store would refuse it. */
export function readAmount(text: string, { whole, min, max, above }: Bounds): number | null {
  const number = Number(text.trim().replace(',', '.'));
  const fits = text.trim() !== '' && Number.isFinite(number) && number >= (min ?? -Infinity) && number <= (max ?? Infinity);
  return fits && !(above === true && number === min) && (!whole || Number.isInteger(number)) ? number : null;
}
