import { type ReactNode, useState } from 'react';
import { withValueAt } from '../../../src/domain/profile/draft/at-path';
import { lostReferences } from '../../../src/domain/profile/uses/lost-references';
import { useForm } from './form-context';
import { UsesQuestion } from './uses-question';

interface Asked {
  readonly name: string;
  /** Places that would name nothing. */
  readonly uses: readonly string[];
  readonly remove: () => void;
  /** What was pressed: the focus goes back there. */
  readonly from: Element | null;
}

interface Removal {
  /** Takes something away, at once where nothing names it; else the question comes first. @param left what stands there afterwards; `undefined`: nothing */
  readonly ask: (path: string, name: string, remove: () => void, left?: null) => void;
  readonly question: ReactNode;
}

/** What others refer to is taken away only after a look at where it is used. */
export function useRemoval(): Removal {
  const { profile, settings } = useForm();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask: Removal['ask'] = (path, name, remove, left) => {
    const content = { profile, settings };
    const uses = lostReferences(content, withValueAt(content, path, left));
    if (uses.length === 0) return remove();
    setAsked({ name, uses, remove, from: document.activeElement });
  };
  const question = asked && (
    <UsesQuestion
      name={asked.name}
      uses={asked.uses}
      keep={() => {
        setAsked(null);
        if (asked.from instanceof HTMLElement) asked.from.focus();
      }}
      remove={() => {
        setAsked(null);
        asked.remove();
      }}
    />
  );
  return { ask, question };
}
