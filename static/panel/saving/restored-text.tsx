import type { ReactNode } from 'react';
import type { JsonValue } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { restoredWhen } from '../../shared/drafts/restored-when';
import { savingWords } from '../../shared/drafts/saving-words';
import { useWords } from '../../shared/i18n/use-words';
import { workWords } from '../work/work-words';
import type { Saved } from './use-saved';

/** Says of a field that saves itself that an earlier visit left text in it, which is saved or dropped as one likes. Nothing where it does not. */
export function RestoredText<T extends JsonValue>({ save }: { readonly save: Saved<T> }): ReactNode {
  const reader = useScreen();
  const t = useWords(workWords);
  const s = useWords(savingWords);
  if (save.restoredAt === null) return null;
  return (
    <span className="small restored">
      {s('restored', { when: restoredWhen(save.restoredAt, Date.now(), reader) })}{' '}
      <button type="button" className="link" onClick={() => void save.save(save.draft)}>
        {t('save')}
      </button>{' '}
      <button type="button" className="link" onClick={save.discard}>
        {s('discard')}
      </button>
    </span>
  );
}
