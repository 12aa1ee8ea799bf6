import type { ReactNode } from 'react';
import type { NumberOf } from '../../../src/contract';
import type { NumberKind } from '../../../src/domain/replay/share';
import { useWords } from '../../shared/i18n/use-words';
import { replayWords } from './replay-words';

/** A number whose items are shown, and below which table. */
export interface OpenNumber {
  readonly table: 'differences' | 'rates' | 'reclassified' | 'people';
  readonly kind: NumberKind;
  readonly of?: NumberOf | undefined;
  /** What the items are, for whoever reads the list. */
  readonly title: string;
}

export interface Opening {
  readonly open: OpenNumber | null;
  readonly setOpen: (open: OpenNumber | null) => void;
}

export const keyOf = ({ table, kind, of }: OpenNumber): string => `${table} ${kind} ${JSON.stringify(of ?? null)}`;

/** A number that opens its items, and closes them again; one of nothing opens nothing. */
export function NumberButton({
  number,
  isNone,
  open,
  setOpen,
  children,
}: Opening & { readonly number: OpenNumber; readonly isNone: boolean; readonly children: ReactNode }): ReactNode {
  const t = useWords(replayWords);
  if (isNone) return children;
  const isOpen = open !== null && keyOf(open) === keyOf(number);
  return (
    <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : number)}>
      {children}
      <span className="off-screen"> {t('show', { what: number.title })}</span>
    </button>
  );
}
