/** Gives the focus to the heading of the section that is shown, before what has it goes away. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('[data-place-of-section]')?.focus();
}
