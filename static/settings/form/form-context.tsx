import { type ComponentType, createContext, useContext } from 'react';
import type { Label } from '../../../src/contract';
import type { RoleTarget } from '../../../src/domain/profile/configuration';
import type { Names } from '../../../src/domain/profile/diff/names';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import type { DraftFault } from '../../../src/domain/profile/draft/find-faults';
import { NEW_LABEL } from '../../../src/domain/profile/new-label';
import { rolesOf } from '../../../src/domain/profile/roles';
import type { Profile } from '../../../src/domain/profile/schema';
import { blankOf } from './blank';
import { referencesOf } from './choices';
import type { FieldProps } from './field-props';
import { namesRole } from './names-role';
import type { Shape } from './shape';

/** What every field of a form may look up. */
export interface FormSurroundings extends DraftContent {
  readonly names: Names;
  /** The editor for a value of any shape: groups and lists hold values of every shape, and get it from here, so that none imports itself. */
  readonly Value: ComponentType<FieldProps & { readonly shape: Shape }>;
  /** Faults of the draft; a field shows those of its own place. */
  readonly faults: readonly DraftFault[];
  /** How often the draft was replaced as a whole. */
  readonly replaced: number;
  /** People of the project, for fields that name one. */
  readonly people: readonly RoleTarget[];
  /** Changes another part of the profile than the field's own. */
  readonly setProfile: (part: Partial<Profile>) => void;
  /** Changes the draft as it is when the change comes to it. */
  readonly edit: (change: (present: DraftContent) => DraftContent) => void;
  /** Leads to a place of the draft, in whatever section it stands. */
  readonly goTo: (path: string) => void;
  /** The place that was asked for last. */
  readonly target: Target | null;
}

/** A place of the draft somebody wants to see; each wish has a number of its own, so that the same place can be asked for twice. */
export interface Target {
  readonly path: string;
  readonly turn: number;
}

const Surroundings = createContext<FormSurroundings | null>(null);
export const FormProvider = Surroundings.Provider;

export function useForm(): FormSurroundings {
  const surroundings = useContext(Surroundings);
  if (surroundings === null) throw new Error('A field of a form stands outside a FormProvider.');
  return surroundings;
}

/** A new value of a shape. Nobody is named in it until somebody is chosen; an id that names something begins with what there is. */
export function useBlank(): (shape: Shape, name?: string, path?: string) => unknown {
  const { profile, names } = useForm();
  return (shape, name = '', path = '') =>
    blankOf(
      shape,
      name,
      (field) => referencesOf(field, path, profile, names, ({ en }) => en)?.[0]?.id ?? null,
      (field) => (namesRole(field, path) ? rolesOf(profile)[0]?.label : undefined) ?? NEW_LABEL,
    );
}

/** Whether a dotted place is that one or stands inside it. */
export const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

/** What the draft has against the value at this place or anything inside it, for a field that shows its value as one thing. */
export function useFaultWithin(path: string): Label | null {
  return useForm().faults.find((fault) => isWithin(fault.path, path))?.message ?? null;
}

/** The wish that leads to this place or into it, for what is folded; 0: none does. */
export function useTurnTo(path: string): number {
  const { target } = useForm();
  return target !== null && isWithin(target.path, path) ? target.turn : 0;
}

/** What the draft has against the value at this place, `null` when nothing. */
export function useFaultAt(path: string): Label | null {
  return useForm().faults.find((fault) => fault.path === path)?.message ?? null;
}
