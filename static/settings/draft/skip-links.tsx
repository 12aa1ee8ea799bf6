import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { focusHeading } from '../parts/focus-heading';
import { isBarShown, useUnreadOf } from './bar-shown';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

/** By keyboard from the head of a section past all its fields, while there is a bar to go to; seen while it has the focus. */
export function SkipToBar({ draft }: { readonly draft: Draft }): ReactNode {
  const t = useWords(draftWords);
  const unread = useUnreadOf(draft);
  if (!isBarShown(draft, unread)) return null;
  return (
    <button type="button" className="link off-screen" onClick={() => document.querySelector<HTMLElement>('.draft-bar')?.focus()}>
      {t('toBar')}
    </button>
  );
}

/** And the way back, to the heading of the section. */
export function SkipToContent(): ReactNode {
  const t = useWords(draftWords);
  return (
    <button type="button" className="link off-screen" onClick={focusHeading}>
      {t('toContent')}
    </button>
  );
}
