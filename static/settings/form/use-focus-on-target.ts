import { useEffect } from 'react';
import type { Target } from './form-context';

/** What is folded opens step by step; so many frames are waited for the place itself. */
const PATIENCE = 30;
/** What mends a fault is marked where no field does. */
const MEND = '[data-mend] button:enabled';
const FIELDS = 'input:enabled, select:enabled, textarea:enabled';
const PRESSED = 'summary, button:enabled';

/** The place itself, or what surrounds it most closely. @param exactly only the place itself */
function elementAt(path: string, exactly: boolean): HTMLElement | null {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(keys.slice(0, length).join('.'))}"]`);
    if (found !== null || exactly) return found;
  }
  return document.querySelector<HTMLElement>('[data-place-of-section]');
}

/** Brings the focus to a place of the draft once it is drawn: to its faulty field, else its first one. */
export function useFocusOnTarget(target: Target | null): void {
  useEffect(() => {
    if (target === null) return undefined;
    let frame = 0;
    const look = (patience: number): void => {
      const element = elementAt(target.path, patience > 0);
      if (element === null) {
        if (patience > 0) frame = requestAnimationFrame(() => look(patience - 1));
        return;
      }
      const field =
        element.querySelector<HTMLElement>('[aria-invalid="true"]:enabled') ??
        element.querySelector<HTMLElement>(MEND) ??
        element.querySelector<HTMLElement>(FIELDS) ??
        element.querySelector<HTMLElement>(PRESSED) ??
        element;
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    };
    frame = requestAnimationFrame(() => look(PATIENCE));
    return () => cancelAnimationFrame(frame);
  }, [target]);
}
