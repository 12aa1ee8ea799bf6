import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { ResultView } from '../../../src/contract';
import { Lozenge } from '../../shared/components/lozenge';
import { useWords } from '../../shared/i18n/use-words';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { useCase } from '../case-context';
import { resultWords } from './result-words';

/** Praise is a pleasant case: others may learn from it (S1-29). */
export function ExcellentCase({ result }: { readonly result: ResultView }): ReactNode {
  const { data } = useCase();
  const t = useWords(resultWords);
  const [asking, setAsking] = useState(false);
  if (result.shared)
    return (
      <div>
        <Lozenge tone="success">✓ {t('shared')}</Lozenge>
      </div>
    );
  if (!asking)
    return (
      <div>
        <Button spacing="compact" appearance={result.praise ? 'default' : 'subtle'} onClick={() => setAsking(true)}>
          {t('share')}
        </Button>
      </div>
    );
  return (
    <ActionForm
      title={t('share')}
      submit={t('share')}
      text={{ label: t('shareReason'), required: true }}
      work={({ text }) => call('shareExample', { issueKey: data.issueKey, reason: text })}
      close={() => setAsking(false)}
    />
  );
}
