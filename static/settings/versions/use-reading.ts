import { useState } from 'react';
import type { ImportView } from '../../../src/contract';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import type { Draft } from '../draft/use-draft';

interface Replaced {
  readonly content: DraftContent;
  /** How many changes it had that were not published. */
  readonly changes: number;
}

/** What was read into the draft, and what of unpublished work it took the place of. */
export interface Reading {
  readonly read: ImportView | null;
  readonly replaced: Replaced | null;
  /** Puts what was read into the draft. */
  readonly take: (read: ImportView) => void;
  /** Brings back what was in the draft before. */
  readonly undo: () => void;
  readonly forget: () => void;
}

/** A file or another process takes the place of the whole draft; unpublished work of any admin in it can be brought back. */
export function useReading(draft: Draft | undefined): Reading {
  const [state, setState] = useState<Pick<Reading, 'read' | 'replaced'>>({ read: null, replaced: null });
  const forget = (): void => setState({ read: null, replaced: null });
  return {
    ...state,
    take: (read) => {
      const changes = draft?.changes.length ?? 0;
      const replaced =
        draft === undefined || changes === 0 ? null : { content: { profile: draft.profile, settings: draft.settings }, changes };
      setState({ read, replaced });
      draft?.replace(read);
    },
    undo: () => {
      const { replaced } = state;
      if (replaced !== null) draft?.edit(() => replaced.content);
      forget();
    },
    forget,
  };
}
