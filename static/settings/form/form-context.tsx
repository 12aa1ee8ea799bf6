import { type ComponentType, createContext, useContext } from 'react';
import type { Label } from '../../../src/contract';
import type { RoleTarget } from '../../../src/domain/profile/configuration';
import type { Names } from '../../../src/domain/profile/diff/names';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import type { DraftFault } from '../../../src/domain/profile/draft/find-faults';
import { blankOf } from './blank';
import type { FieldProps } from './field-props';
import { accountOf } from './person-title';
import type { Shape } from './shape';

/** What every field of a form may look up. */
export interface FormSurroundings extends DraftContent {
  readonly names: Names;
  /** The editor for a value of any shape: groups and lists hold values of every shape, and get it from here, so that none imports itself. */
  readonly Value: ComponentType<FieldProps & { readonly shape: Shape }>;
  /** Faults of the draft; a field shows those of its own place. */
  readonly faults: readonly DraftFault[];
  /** People of the project, for fields that name one. */
  readonly people: readonly RoleTarget[];
}

const Surroundings = createContext<FormSurroundings | null>(null);
export const FormProvider = Surroundings.Provider;

export function useForm(): FormSurroundings {
  const surroundings = useContext(Surroundings);
  if (surroundings === null) throw new Error('A field of a form stands outside a FormProvider.');
  return surroundings;
}

/** A new value of a shape; who is to be named in it is the first of the people, until another one is chosen. */
export function useBlank(): (shape: Shape) => unknown {
  const { people } = useForm();
  return (shape) => blankOf(shape, accountOf(people[0]));
}

/** What the draft has against the value at this place, `null` when nothing. */
export function useFaultAt(path: string): Label | null {
  return useForm().faults.find((fault) => fault.path === path)?.message ?? null;
}
