import type { ReactNode } from 'react';

interface Props {
  readonly isLocked: boolean;
  /** What it is, for a screen reader. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Fields that nobody who only looks can change. */
export function Locked({ isLocked, name, children }: Props): ReactNode {
  return (
    <fieldset className="plain stack" disabled={isLocked}>
      <legend className="off-screen">{name}</legend>
      {children}
    </fieldset>
  );
}
