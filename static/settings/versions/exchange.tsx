import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { ExportedProfile, ImportView, SettingsView } from '../../../src/contract';
import { CopyButton } from '../../shared/components/copy-button';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import type { Draft } from '../draft/use-draft';
import { exchangeWords } from './exchange-words';
import { FilePicker } from './file-picker';
import { WhatWasRead } from './what-was-read';

interface Props {
  readonly view: SettingsView;
  readonly draft: Draft;
}

/** The process as a file: out of the published version, into the draft. */
export function Exchange({ view, draft }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const { busy, problem, run } = useAction();
  const [exported, setExported] = useState<ExportedProfile | null>(null);
  const [read, setRead] = useState<ImportView | null>(null);
  const projectKey = view.project.key;
  const take = async (): Promise<void> => {
    const file = await run(() => call('exportProfile', { projectKey }));
    if (file === null) return;
    setExported(file);
    download(file);
  };
  return (
    <section className="stack">
      <h3>{t('asFile')}</h3>
      <p className="quiet">{t('asFileText')}</p>
      <div className="row">
        <Button isLoading={busy} onClick={() => void take()}>
          {t('export', { version: view.configuration?.version ?? '' })}
        </Button>
        {exported !== null && (
          <>
            <span role="status">{t('exported', { file: exported.fileName })}</span>
            <CopyButton text={exported.text} />
          </>
        )}
      </div>
      <ProblemNotice problem={problem} />
      <FilePicker
        hint={t('importHint')}
        read={async (text) => {
          setRead(null);
          const revision = (await draft.keepNow()) ?? draft.kept.revision;
          return call('importProfile', { projectKey, revision, text });
        }}
        done={(imported) => {
          setRead(imported);
          draft.replace(imported);
        }}
      />
      {read !== null && <WhatWasRead read={read} said="imported" />}
    </section>
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
