import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { SelfCheckView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { FindingTable } from '../parts/finding-table';
import { settingsWords } from '../settings-words';

interface Props {
  readonly projectKey: string;
  readonly first: SelfCheckView;
  /** The site's time, epoch milliseconds. */
  readonly now: number;
}

/** What the daily comparison with Jira's own history found, why, and one press to put it right. */
export function SelfCheck({ projectKey, first, now }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(settingsWords);
  const [view, setView] = useState(first);
  const [queued, setQueued] = useState(0);
  const { busy, problem, run } = useAction();
  const take = async (work: () => ReturnType<typeof call<'getSelfCheck'>>): Promise<void> => {
    const answer = await run(work);
    if (answer) setView(answer);
  };
  const { faulty, notes } = parted(view);
  const repairable = faulty.filter((item) => item.repairable);
  const repairAll = async (): Promise<void> => {
    await take(() => call('repairAll', { projectKey }));
    setQueued(repairable.length);
  };
  const lookAgain = (): void => {
    setQueued(0);
    void take(() => call('getSelfCheck', { projectKey }));
  };
  return (
    <section className="stack" aria-labelledby="self-check-title">
      <h3 id="self-check-title">{t('selfCheck')}</h3>
      <p className="quiet">{t('selfCheckText')}</p>
      <div className="row">
        <span>
          {view.lastRunAt === null
            ? t('neverCompared')
            : t('compared', { when: insideSentence(momentText(Date.parse(view.lastRunAt), now, reader)), n: view.compared })}
        </span>
        <Button spacing="compact" isLoading={busy} onClick={lookAgain}>
          {t('checkNow')}
        </Button>
        {repairable.length > 1 && (
          <Button spacing="compact" isDisabled={busy || queued > 0} onClick={() => void repairAll()}>
            {t('repairAll', { n: repairable.length })}
          </Button>
        )}
      </div>
      <ProblemNotice problem={problem} />
      {queued > 0 && <Notice tone="information">{t('repairing', { n: queued })}</Notice>}
      {faulty.length === 0 && view.lastRunAt !== null && <Notice tone="success">{t('agrees')}</Notice>}
      {faulty.length > 0 && (
        <FindingTable
          caption={t('selfCheck')}
          items={faulty}
          now={now}
          busy={busy}
          repair={(issueKey) => void take(() => call('repairCase', { issueKey }))}
        />
      )}
      {notes.length > 0 && (
        <Fold title={t('selfCheckNotes', { n: notes.length })} gist={t('selfCheckNotesGist')}>
          {() => <FindingTable caption={t('selfCheckNotesGist')} items={notes} now={now} busy={busy} repair={null} />}
        </Fold>
      )}
    </section>
  );
}

type Item = SelfCheckView['cases'][number];

/** Items with something wrong, and beside them what only needs to be known. */
function parted({ cases }: SelfCheckView): { readonly faulty: readonly Item[]; readonly notes: readonly Item[] } {
  const only = (severity: 'disagreement' | 'note'): readonly Item[] =>
    cases
      .map((item) => ({ ...item, findings: item.findings.filter((finding) => finding.severity === severity) }))
      .filter((item) => item.findings.length > 0);
  return { faulty: only('disagreement'), notes: only('note') };
}
