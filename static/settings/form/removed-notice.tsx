import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { formWords } from './form-words';

/** What was taken away a moment ago, and the way back. */
export function RemovedNotice({ name, undo }: { readonly name: string; readonly undo: () => void }): ReactNode {
  const t = useWords(formWords);
  return (
    <p className="row small form-wide" role="status">
      {t('removed', { name })}
      <Button appearance="subtle" spacing="compact" onClick={undo}>
        {t('undo')}
      </Button>
    </p>
  );
}
