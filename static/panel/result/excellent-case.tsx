import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ResultView } from '../../../src/contract';
import { Lozenge } from '../../shared/components/lozenge';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useWords } from '../../shared/i18n/use-words';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { useCase } from '../case-context';
import { useOpenForm } from '../saving/use-open-form';
import { resultWords } from './result-words';

/** Praise is a pleasant case: others may learn from it (S1-29). */
export function ExcellentCase({ result }: { readonly result: ResultView }): ReactNode {
  const { data } = useCase();
  const t = useWords(resultWords);
  const { open, setOpen, keptAs, waits } = useOpenForm('result', ['share']);
  if (result.shared)
    return (
      <div>
        <Lozenge tone="success">✓ {t('shared')}</Lozenge>
      </div>
    );
  if (open === null)
    return (
      <div className="row">
        <Button spacing="compact" appearance={result.praise ? 'default' : 'subtle'} onClick={() => setOpen('share')}>
          {t('share')}
        </Button>
        <WaitingMark shown={waits('share')} />
      </div>
    );
  return (
    <ActionForm
      title={t('share')}
      keptAs={keptAs('share')}
      submit={t('share')}
      text={{ label: t('shareReason'), required: true }}
      work={({ text }) => call('shareExample', { issueKey: data.issueKey, reason: text })}
      close={() => setOpen(null)}
    />
  );
}
