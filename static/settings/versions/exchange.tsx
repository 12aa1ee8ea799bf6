import type { ReactNode } from 'react';
import type { SettingsView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import type { Draft } from '../draft/use-draft';
import { exchangeWords } from './exchange-words';
import { ExportButton } from './export-button';
import { FilePicker } from './file-picker';
import { useReading } from './use-reading';
import { WhatWasRead } from './what-was-read';

interface Props {
  readonly view: SettingsView;
  readonly draft: Draft;
}

/** The process as a file: out of the published version, into the draft. */
export function Exchange({ view, draft }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const reading = useReading(draft);
  const projectKey = view.project.key;
  return (
    <section className="stack">
      <h3>{t('asFile')}</h3>
      <p className="quiet">{t('asFileText')}</p>
      <ExportButton projectKey={projectKey} version={view.configuration?.version ?? 0} />
      {reading.read === null && draft.changes.length > 0 && (
        <Notice tone="warning">{t('replacesWork', { n: draft.changes.length })}</Notice>
      )}
      <FilePicker
        label={t('import')}
        hint={t('importHint')}
        read={async (text) => {
          reading.forget();
          const revision = (await draft.keepNow()) ?? draft.kept.revision;
          return call('importProfile', { projectKey, revision, text });
        }}
        done={reading.take}
      />
      {reading.read !== null && <WhatWasRead read={reading.read} said="imported" replaced={reading.replaced} bringBack={reading.undo} />}
    </section>
  );
}
