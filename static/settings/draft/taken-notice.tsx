import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { ChangeTable } from './change-table';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

/** Says who changed what on this page while it was open, place by place, until the reader has seen it. */
export function TakenNotice({ draft: { taken, seeTaken } }: { readonly draft: Draft }): ReactNode {
  const t = useWords(draftWords);
  if (taken === null) return null;
  const { by, version, changes } = taken;
  return (
    <Notice
      tone="information"
      title={
        version !== null
          ? t('publishedMeanwhile', { version })
          : by === null
            ? t('discardedMeanwhile')
            : t('changedMeanwhile', { name: by.name })
      }
      actions={<Button onClick={seeTaken}>{t('seen')}</Button>}
    >
      {changes.length > 0 && (
        <>
          <p>{t('takenOver')}</p>
          <ChangeTable changes={changes} />
        </>
      )}
    </Notice>
  );
}
