import { type ReactNode, useState } from 'react';
import type { ImportView, SettingsView } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import type { Draft } from '../draft/use-draft';
import { exchangeWords } from './exchange-words';
import { ExportButton } from './export-button';
import { FilePicker } from './file-picker';
import { WhatWasRead } from './what-was-read';

interface Props {
  readonly view: SettingsView;
  readonly draft: Draft;
}

/** The process as a file: out of the published version, into the draft. */
export function Exchange({ view, draft }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const [read, setRead] = useState<ImportView | null>(null);
  const projectKey = view.project.key;
  return (
    <section className="stack">
      <h3>{t('asFile')}</h3>
      <p className="quiet">{t('asFileText')}</p>
      <ExportButton projectKey={projectKey} version={view.configuration?.version ?? 0} />
      <FilePicker
        label={t('import')}
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
