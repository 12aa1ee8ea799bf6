import { type ReactNode, useState } from 'react';
import { withValueAt } from '../../../src/domain/profile/draft/at-path';
import { type Entry, goesAlong, withEntries, withoutEntries } from '../../../src/domain/profile/uses/left-behind';
import { lostReferences } from '../../../src/domain/profile/uses/lost-references';
import { useForm } from './form-context';
import { RemovedNotice } from './removed-notice';
import { useRemoved } from './use-removed';
import { UsesQuestion } from './uses-question';

/** Something that is to be taken away. */
interface Removed<T> {
  readonly what: T;
  readonly name: string;
  /** Entries that go by it, and go with it. */
  readonly along: readonly Entry[];
}

interface Asked<T> extends Removed<T> {
  /** Places that would name nothing. */
  readonly uses: readonly string[];
  readonly remove: () => void;
  /** What was pressed: the focus goes back there. */
  readonly from: Element | null;
}

interface Removal<T> {
  /** Takes something away, at once where nothing names it; else the question comes first. @param left what stands there afterwards; `undefined`: nothing */
  readonly ask: (path: string, name: string, what: T, remove: () => void, left?: null) => void;
  readonly question: ReactNode;
  /** What was taken away last, and the way back. */
  readonly notice: ReactNode;
}

/** What others refer to is taken away only after a look at where it is used. @param putBack what was taken away, without what went with it */
export function useRemoval<T>(putBack: (what: T) => void): Removal<T> {
  const { profile, settings, edit, replaced } = useForm();
  const [asked, setAsked] = useState<Asked<T> | null>(null);
  const [removed, setRemoved] = useRemoved<Removed<T>>(replaced);
  const take = ({ what, name, along }: Removed<T>, remove: () => void): void => {
    remove();
    edit((present) => withoutEntries(present, along));
    setRemoved({ what, name, along });
  };
  const ask: Removal<T>['ask'] = (path, name, what, remove, left) => {
    const before = { profile, settings };
    const after = withValueAt(before, path, left);
    const along = goesAlong(before, after);
    const uses = lostReferences(before, withoutEntries(after, along));
    if (uses.length === 0 && !along.some(isOfSettings)) return take({ what, name, along }, remove);
    setAsked({ what, name, along, uses, remove, from: document.activeElement });
  };
  const question = asked && (
    <UsesQuestion
      name={asked.name}
      uses={asked.uses}
      along={asked.along.filter(isOfSettings).map(({ path }) => path)}
      keep={() => {
        setAsked(null);
        if (asked.from instanceof HTMLElement) asked.from.focus();
      }}
      remove={() => {
        setAsked(null);
        take(asked, asked.remove);
      }}
    />
  );
  const notice = removed && (
    <RemovedNotice
      name={removed.name}
      undo={() => {
        putBack(removed.what);
        edit((present) => withEntries(present, removed.along));
        setRemoved(null);
      }}
    />
  );
  return { ask, question, notice };
}

/** What an axis is called goes with it unasked. */
const isOfSettings = ({ path }: Entry): boolean => path.startsWith('settings.');
