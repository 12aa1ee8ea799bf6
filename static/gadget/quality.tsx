import Button from '@atlaskit/button/new';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { ProjectSummary, QualityView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Notice } from '../shared/components/notice';
import { RulesLink } from '../shared/components/rules-link';
import { Select } from '../shared/components/select';
import { Empty, WhenLoaded } from '../shared/components/states';
import { sharedWords } from '../shared/i18n/shared-words';
import { useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { useScreenEvent } from '../shared/operations/use-screen-event';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { call } from './call';
import { Dissatisfaction } from './dissatisfaction';
import { projectChoices } from './edit-view';
import { type GadgetChoice, isPeriod, PERIODS } from './gadget-choice';
import { gadgetWords } from './gadget-words';
import { recallAnswer, rememberAnswer } from './last-answer';
import { MetricTile } from './metric-tile';
import { OpenNow } from './open-now';
import { Trend } from './trend';
import { Volume } from './volume';

interface Props {
  readonly choice: GadgetChoice;
  readonly projects: readonly ProjectSummary[];
  readonly choose: (choice: GadgetChoice) => void;
}

/** Numbers of one project and period: the last answer at once, then quietly the newest. */
export function Quality({ choice, projects, choose }: Props): ReactNode {
  const screen = useScreen();
  const t = useWords(gadgetWords);
  const owner = `${screen.siteUrl} ${screen.accountId ?? ''}`;
  const { project, period } = choice;
  const [first] = useState(() => recallAnswer(owner, choice));
  const loaded = useOperation(
    useCallback(() => call('getQuality', { projectKey: project, period }), [project, period]),
    first,
  );
  const { data, loadedAt, reload } = loaded;
  useScreenEvent('JIRA_DASHBOARD_GADGET_REFRESH', reload);
  useEffect(() => {
    if (data && loadedAt !== null) rememberAnswer(owner, data);
  }, [owner, data, loadedAt]);
  return (
    <main className="gadget stack" aria-busy={loaded.pending}>
      <header className="row spread">
        <div className="row">
          <Select
            aria-label={t('project')}
            className="select quiet-select"
            value={project}
            choices={projectChoices(projects, project)}
            onChoose={(key) => choose({ ...choice, project: key })}
          />
          <Select
            aria-label={t('period')}
            className="select quiet-select"
            value={period}
            choices={PERIODS.map((id) => ({ id, label: t(id) }))}
            onChoose={(id) => isPeriod(id) && choose({ ...choice, period: id })}
          />
        </div>
        {data && (
          <div className="row small quiet">
            <span>{t('asOf', { when: asOfText(data, screen) })}</span>
            <Button appearance="subtle" spacing="compact" isDisabled={loaded.pending} onClick={reload}>
              <span aria-hidden="true">⟳</span>
              <span className="off-screen">{t('refresh')}</span>
            </Button>
          </div>
        )}
      </header>
      <WhenLoaded
        loaded={loaded}
        skeleton={[100, 100, 60, 100]}
        help={t('whoCanHelp')}
        special={(problem) =>
          problem.reason === 'not-configured' ? <Empty title={t('noProcessTitle')}>{t('noProcessText')}</Empty> : null
        }
      >
        {(quality) => (
          <>
            <Numbers quality={quality} stale={loaded.problem !== null} />
            <p>
              <RulesLink projectKey={project} />
            </p>
          </>
        )}
      </WhenLoaded>
    </main>
  );
}

const asOfText = (quality: QualityView, reader: Parameters<typeof momentText>[2]): string => {
  const at = Date.parse(quality.asOf);
  return insideSentence(momentText(at, Math.max(at, Date.now()), reader));
};

function Numbers({ quality, stale }: { readonly quality: QualityView; readonly stale: boolean }): ReactNode {
  const screen = useScreen();
  const common = useWords(sharedWords);
  return (
    <>
      {stale && <Notice tone="warning">{common('stale', { when: asOfText(quality, screen) })}</Notice>}
      <ul className="tiles">
        {quality.metrics.map((metric) => (
          <MetricTile key={metric.id} metric={metric} />
        ))}
      </ul>
      <OpenNow now={quality.now} />
      <Dissatisfaction outcomes={quality.dissatisfaction} />
      <div className="charts">
        <Volume volume={quality.volume} />
        <Trend quality={quality} />
      </div>
    </>
  );
}
