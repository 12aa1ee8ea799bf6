import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { SettingsView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { durationText } from '../../shared/time/duration-text';
import { momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { CardTable } from '../parts/card-table';
import { settingsWords } from '../settings-words';
import { SelfCheck } from './self-check';

/** The sweep runs every five minutes; three missed ones are worth a word (milliseconds). */
const SWEEP_LATE_MS = 15 * 60_000;

/** Whether everything runs, what is stuck and since when, and a way to try again. */
export function HealthSection({ view }: { readonly view: SettingsView }): ReactNode {
  const reader = useScreen();
  const t = useWords(settingsWords);
  const [health, setHealth] = useState(view.health);
  const { busy, problem, run } = useAction();
  const now = Date.parse(health.checkedAt);
  const swept = health.lastSweepAt === null ? null : Date.parse(health.lastSweepAt);
  const take = async (work: () => ReturnType<typeof call<'retryProblem'>>): Promise<void> => {
    const answer = await run(work);
    if (answer) setHealth(answer);
  };
  /** As the page was loaded: an administrator of the project may, who may not ask about the whole site. */
  const look = async (): Promise<void> => {
    const settings = await run(() => call('getSettings', { projectKey: view.project.key }));
    if (settings !== null) setHealth(settings.health);
  };
  return (
    <div className="stack">
      <div className="row">
        <span>
          {swept === null
            ? t('neverSwept')
            : t('swept', { when: momentText(swept, now, reader), ago: durationText(now - swept, reader.language) })}
        </span>
        <Button spacing="compact" isLoading={busy} onClick={() => void look()}>
          {t('checkNow')}
        </Button>
      </div>
      {swept !== null && now - swept > SWEEP_LATE_MS && <Notice tone="warning">{t('sweepLate')}</Notice>}
      <ProblemNotice problem={problem} />
      {health.problems.length === 0 ? (
        <Notice tone="success">{t('healthy')}</Notice>
      ) : (
        <CardTable
          columns={[
            ...(['since', 'what', 'item', 'times'] as const).map((column) => ({ name: t(column) })),
            ...(health.mayRetry ? [{ name: t('retry'), isSilent: true }] : []),
          ]}
        >
          {health.problems.map((item) => (
            <tr key={item.id}>
              <th scope="row" className="nowrap">
                {momentText(Date.parse(item.at), now, reader)}
              </th>
              <td className="pre" data-column={t('what')}>
                {item.what}
              </td>
              <td data-column={t('item')}>{item.issueKey ?? '–'}</td>
              <td data-column={t('times')}>{item.count}</td>
              {health.mayRetry && (
                <td>
                  <Button spacing="compact" isDisabled={busy} onClick={() => void take(() => call('retryProblem', { id: item.id }))}>
                    {t('retry')}
                    <span className="off-screen"> {item.issueKey ?? item.what}</span>
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </CardTable>
      )}
      {health.problems.length > 0 && !health.mayRetry && <p className="quiet">{t('retryBy')}</p>}
      <SelfCheck projectKey={view.project.key} first={view.selfCheck} now={now} />
    </div>
  );
}
