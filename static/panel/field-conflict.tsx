import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { Notice } from '../shared/components/notice';
import { useWords } from '../shared/i18n/use-words';
import { panelWords } from './panel-words';

interface Props {
  readonly mine: string;
  readonly theirs: string;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** Both versions of a field that two people changed; the agent chooses and nothing typed is lost. */
export function FieldConflict({ mine, theirs, keepMine, takeTheirs }: Props): ReactNode {
  const t = useWords(panelWords);
  return (
    <Notice
      tone="warning"
      title={t('conflictTitle')}
      actions={
        <>
          <Button spacing="compact" onClick={keepMine}>
            {t('keepMine')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={takeTheirs}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <dl className="versions">
        <dt>{t('yours')}</dt>
        <dd className="pre">{mine}</dd>
        <dt>{t('saved')}</dt>
        <dd className="pre">{theirs === '' ? t('empty') : theirs}</dd>
      </dl>
    </Notice>
  );
}
