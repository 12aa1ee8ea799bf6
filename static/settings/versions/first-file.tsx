import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { FilePreview, ImportView } from '../../../src/contract';
import { previewNumbers } from '../../../src/domain/intake/number-pattern';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { ProcessFacts } from '../sections/process-facts';
import { settingsWords } from '../settings-words';
import { exchangeWords } from './exchange-words';
import { FilePicker } from './file-picker';
import { Unmapped } from './unmapped';

interface Props {
  readonly projectKey: string;
  /** It is the first version now. */
  readonly done: (read: ImportView) => void;
}

/** A project begins with a file: what it holds is looked at before it becomes the first version. */
export function FirstFile({ projectKey, done }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const { busy, problem, clear, run } = useAction();
  const [picked, setPicked] = useState<{ readonly holds: FilePreview; readonly text: string } | null>(null);
  if (picked === null)
    return (
      <FilePicker
        label={t('firstImport')}
        hint={t('firstImportHint')}
        read={(text) => call('previewFile', { projectKey, text })}
        done={(holds, text) => setPicked({ holds, text })}
      />
    );
  const publish = async (): Promise<void> => {
    const read = await run(() => call('importProfile', { projectKey, revision: 'none', text: picked.text }));
    if (read !== null) done(read);
  };
  return (
    <section className="stack version-panel" aria-label={t('lookAtFile')}>
      <Notice tone="information" title={t('lookAtFile')} outcome>
        {t('notYetInUse')}
      </Notice>
      <Holds holds={picked.holds} />
      <Unmapped unmapped={picked.holds.unmapped} />
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button appearance="primary" isLoading={busy} onClick={() => void publish()}>
          {t('useFile')}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            clear();
            setPicked(null);
          }}
        >
          {t('otherFile')}
        </Button>
      </div>
    </section>
  );
}

function Holds({ holds: { profile, settings } }: { readonly holds: FilePreview }): ReactNode {
  const t = useWords(exchangeWords);
  const sections = useWords(settingsWords);
  const label = useLabel();
  const { numbering } = profile;
  const [first] = numbering === null ? [] : previewNumbers(numbering, Date.now(), settings.calendar.timeZone);
  return (
    <>
      <p>
        <strong>{label(profile.name)}</strong>
      </p>
      <ProcessFacts profile={profile} number={first?.number ?? null}>
        <dt>{sections('rules')}</dt>
        <dd>{t('ruleCount', { n: settings.classificationRules.length })}</dd>
        <dt>{sections('people')}</dt>
        <dd>{t('roleCount', { n: Object.keys(settings.roles).length })}</dd>
        <dt>{sections('calendar')}</dt>
        <dd>{settings.calendar.timeZone}</dd>
      </ProcessFacts>
      {settings.secondApprover === true && <p>{t('asksTwo')}</p>}
    </>
  );
}
