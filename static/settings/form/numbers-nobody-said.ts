import { isBranch } from '../../../src/domain/profile/diff/value-text';
import type { Shape } from './shape';

interface Asked {
  readonly path: string;
  /** Keys from the part down to the number. */
  readonly keys: readonly string[];
}

/** Numbers and lengths a new value has only because it cannot be without one: nobody has said them. */
export function numbersNobodySaid(shape: Shape, value: unknown, path: string, keys: readonly string[] = []): readonly Asked[] {
  if (shape.kind === 'duration') return [{ path: `${path}.amount`, keys }];
  if (shape.kind === 'number') return shape.start === undefined ? [{ path, keys }] : [];
  if (shape.kind !== 'group' || !isBranch(value)) return [];
  return shape.fields
    .filter(({ name }) => value[name] !== undefined && value[name] !== null)
    .flatMap(({ name, shape: inner }) => numbersNobodySaid(inner, value[name], `${path}.${name}`, [...keys, name]));
}
