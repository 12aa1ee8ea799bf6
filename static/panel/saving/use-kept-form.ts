import type { JsonValue } from '../../../src/contract';
import { type KeptForm, useKept } from '../../shared/drafts/use-kept';
import { useDraftsOf } from './use-drafts-of';

export type { KeptForm };

/** The values of a form of the case on screen, kept by the browser; `name` is the place of the form in the case, `null` keeps nothing. */
export function useKeptForm<T extends JsonValue>(name: string | null, start: T, adjust?: (kept: T, base: T) => T): KeptForm<T> {
  const drafts = useDraftsOf('forms');
  return useKept(name === null ? null : `${drafts}${name}`, start, adjust);
}
