import type { ReactNode } from 'react';

/** A table too wide for a phone scrolls by itself, with the keyboard too. */
export function ScrollSideways({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer
    <section className="scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
