import type { ReactNode } from 'react';
import { useScreen } from '../bridge/screen-context';
import { Lozenge } from '../components/lozenge';
import { useWords } from '../i18n/use-words';
import { restoredWhen } from './restored-when';
import { savingWords } from './saving-words';
import type { KeptForm } from './use-kept';

/** Says of a form that it holds what was typed in an earlier visit. Nothing where it does not. */
export function RestoredLine({ kept }: { readonly kept: Pick<KeptForm<unknown>, 'restoredAt' | 'discard'> }): ReactNode {
  const reader = useScreen();
  const t = useWords(savingWords);
  if (kept.restoredAt === null) return null;
  return (
    <p className="small restored">
      {t('restored', { when: restoredWhen(kept.restoredAt, Date.now(), reader) })}{' '}
      <button type="button" className="link" onClick={kept.discard}>
        {t('discard')}
      </button>
    </p>
  );
}

/** Beside the button of a form: text waits in it. Not on the button, which keeps its name and so gets the focus back. */
export function WaitingMark({ shown }: { readonly shown: boolean }): ReactNode {
  const t = useWords(savingWords);
  return shown ? <Lozenge tone="warning">{t('waiting')}</Lozenge> : null;
}
