import type { ReactNode } from 'react';
import { ReadField } from './read-field';

interface Props {
  readonly label: string;
  /** Dotted place of the draft. */
  readonly path?: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly fault: string;
  readonly change: (value: number) => void;
}

/** A whole number within bounds; what is outside is told and not taken over. */
export function NumberField({ label, path, hint, value, min, max, fault, change }: Props): ReactNode {
  const read = (text: string): number | null => (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : null);
  return (
    <div data-path={path}>
      <ReadField {...{ label, path, hint, read, change }} text={String(value)} unread={fault} width={96} inputMode="numeric" />
    </div>
  );
}
