import { useState } from 'react';
import { draftsUnder, recallDraft } from '../../shared/drafts/draft-store';
import { useDraftsOf } from './use-drafts-of';

/** Which of the forms of one place is open. */
export interface OpenForm<K extends string> {
  readonly open: K | null;
  readonly setOpen: (name: K | null) => void;
  /** What the values of a form are kept as. */
  readonly keptAs: (name: K) => string;
  /** Whether text waits in a form that is closed. */
  readonly waits: (name: K) => boolean;
}

/** At first the form is open in which text was typed last and not sent, so that whoever typed it finds it. */
export function useOpenForm<K extends string>(place: string, names: readonly K[]): OpenForm<K> {
  const drafts = useDraftsOf('forms');
  const keptAs = (name: K): string => `${place}/${name}`;
  const typedAt = (name: K): number => recallDraft(`${drafts}${keptAs(name)}`, Date.now())?.at ?? 0;
  const waits = (name: K): boolean => typedAt(name) > 0;
  const [open, setOpen] = useState<K | null>(
    () =>
      names
        .filter(waits)
        .sort((a, b) => typedAt(b) - typedAt(a))
        .at(0) ?? null,
  );
  return { open, setOpen, keptAs, waits };
}

/** Whether text waits in a form of one of these places; their section is open then. */
export function useWaitingForms(...places: readonly string[]): boolean {
  const drafts = useDraftsOf('forms');
  return places.some((place) => draftsUnder(`${drafts}${place}/`).length > 0);
}
