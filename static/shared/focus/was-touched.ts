let touched = false;

/** Listens from now on for the first time somebody presses a key or a button in this screen. */
export function watchTouch(): void {
  const touch = (): void => {
    touched = true;
  };
  // Earliest of all, so that what a press opens knows of the press.
  const options = { capture: true, once: true };
  window.addEventListener('pointerdown', touch, options);
  window.addEventListener('keydown', touch, options);
}

/**
 * Whether somebody has pressed a key or a button in this screen. The browser's own `userActivation` will not do: it also counts what a
 * program around the page runs in it.
 */
export const wasTouched = (): boolean => touched;
