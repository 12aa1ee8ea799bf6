import { type RefObject, useRef, useState } from 'react';

/** The note that goes with every version: who wants to go on without one is led to it. */
export function useNoteAsked(note: string): {
  /** It was missing when somebody wanted to go on, and still is. */
  readonly missing: boolean;
  readonly isNoted: () => boolean;
  readonly field: RefObject<HTMLTextAreaElement>;
} {
  const field = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(false);
  const empty = note.trim() === '';
  const isNoted = (): boolean => {
    setAsked(empty);
    if (empty) field.current?.focus();
    return !empty;
  };
  return { missing: asked && empty, isNoted, field };
}
