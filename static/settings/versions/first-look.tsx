import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Answer, FilePreview, ImportView } from '../../../src/contract';
import { previewNumbers } from '../../../src/domain/intake/number-pattern';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { ProcessFacts } from '../sections/process-facts';
import { settingsWords } from '../settings-words';
import { exchangeWords } from './exchange-words';
import { Unmapped } from './unmapped';

interface Props {
  readonly title: string;
  readonly holds: FilePreview;
  /** Makes it the first version. */
  readonly publish: () => Promise<Answer<ImportView>>;
  readonly done: (read: ImportView) => void;
  /** What leads back to the choice is called. */
  readonly other: string;
  readonly back: () => void;
}

/** What a project would begin with, to look at before it is the first version. */
export function FirstLook({ title, holds, publish, done, other, back }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const { busy, problem, run } = useAction();
  const use = async (): Promise<void> => {
    const read = await run(publish);
    if (read !== null) done(read);
  };
  return (
    <section className="stack version-panel" aria-label={title}>
      <Notice tone="information" title={title} outcome>
        {t('notYetInUse')}
      </Notice>
      <Holds holds={holds} />
      <Unmapped unmapped={holds.unmapped} />
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button appearance="primary" isLoading={busy} onClick={() => void use()}>
          {t('useFile')}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {other}
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
