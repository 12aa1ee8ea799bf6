import { createContext, useContext } from 'react';
import type { Answer, PanelCase } from '../../src/contract';

/** The case on screen and the way to replace it by what an operation answered. */
export interface CaseOnScreen {
  readonly data: PanelCase;
  readonly replace: (data: PanelCase) => void;
  /** Asks for the case again and resolves to it; `null` when that failed. */
  readonly refetch: () => Promise<PanelCase | null>;
}

const Context = createContext<CaseOnScreen | null>(null);
export const CaseProvider = Context.Provider;

/** The case on screen. */
export function useCase(): CaseOnScreen {
  const value = useContext(Context);
  if (!value) throw new Error('useCase is called outside CaseProvider');
  return value;
}

export type CaseAnswer = Promise<Answer<PanelCase>>;
