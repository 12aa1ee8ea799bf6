import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { ExportedProfile } from '../../../src/contract';
import { CopyButton } from '../../shared/components/copy-button';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { exchangeWords } from './exchange-words';

interface Props {
  readonly projectKey: string;
  readonly version: number;
}

/** A version as a file: downloaded at once, and to be copied. */
export function ExportButton({ projectKey, version }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const { busy, problem, run } = useAction();
  const [exported, setExported] = useState<ExportedProfile | null>(null);
  const take = async (): Promise<void> => {
    const file = await run(() => call('exportProfile', { projectKey, version }));
    if (file === null) return;
    setExported(file);
    download(file);
  };
  return (
    <>
      <div className="row">
        <Button spacing="compact" isLoading={busy} onClick={() => void take()}>
          {t('export', { version })}
        </Button>
        {exported !== null && (
          <>
            <span role="status">{t('exported', { file: exported.fileName })}</span>
            <CopyButton text={exported.text} />
          </>
        )}
      </div>
      <ProblemNotice problem={problem} />
    </>
  );
}

/** As a download of the browser; where Jira's frame does not let it through, the text can be copied. */
function download({ fileName, text }: ExportedProfile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
