/** Where the focus was, with everything around it, innermost first. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
/** So many controls are remembered as the way somebody came. */
const TRAIL = 12;

const isDisabled = (element: Element): boolean => element.matches(':disabled');
const isVisible = (element: Element): boolean => element.getClientRects().length > 0;
/** What makes a control the same to its reader, also when it was drawn anew. */
const nameOf = (element: HTMLElement): string =>
  [element.tagName, element.id, element.getAttribute('aria-label'), element.innerText].join(' ');

/**
 * A form that closes, a button that turns into a sentence, an entry that is removed take the focus with them: the browser then
 * begins again at the top of the page, and a screen reader falls silent. The focus is put where whoever works by keyboard came
 * from: on what was used before and is still there, close by. What is disabled while it is being saved gets it back afterwards.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Place | null = null;
  let trail: readonly string[] = [];

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const around: Element[] = [];
    for (let parent = target.parentElement; parent !== null && root.contains(parent); parent = parent.parentElement) around.push(parent);
    last = { element: target, around };
    trail = [...trail.filter((name) => name !== nameOf(target)), nameOf(target)].slice(-TRAIL);
  };
  /** Who clicks beside everything, or goes to another window, means to. */
  const forget = (): void => {
    last = null;
  };
  const repair = (): void => {
    if (last === null || !document.hasFocus() || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const { element, around } = last;
    if (element.isConnected) {
      if (!isDisabled(element)) element.focus();
      return;
    }
    for (const place of around.filter(({ isConnected }) => isConnected)) {
      const home = homeIn(place, trail);
      if (home === null) continue;
      home.focus();
      return;
    }
  };

  // While the focus goes from one control to the next there is a moment in which it is nowhere; what the leaving changes must not call it back.
  let soon: ReturnType<typeof setTimeout> | undefined;
  const repairSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(repair, 0);
  };
  const observer = new MutationObserver(repairSoon);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', forget, true);
  window.addEventListener('blur', forget);
  return () => {
    observer.disconnect();
    clearTimeout(soon);
    root.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget, true);
    window.removeEventListener('blur', forget);
  };
}

/** What says how it went on, else the control that was used latest of those that stand there now, else the heading that folds it, else the first. */
function homeIn(place: Element, trail: readonly string[]): HTMLElement | null {
  const outcome = place.querySelector<HTMLElement>('[data-outcome]');
  if (outcome !== null && isVisible(outcome)) return outcome;
  const controls = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => !isDisabled(one) && isVisible(one));
  const known = trail
    .toReversed()
    .flatMap((name) => controls.find((one) => nameOf(one) === name) ?? [])
    .at(0);
  if (known !== undefined) return known;
  const heading = place.closest('details')?.querySelector('summary');
  return controls.length > 0 && heading && place.tagName !== 'DETAILS' && isVisible(heading) ? heading : (controls[0] ?? null);
}
