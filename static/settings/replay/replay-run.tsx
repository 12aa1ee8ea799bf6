import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ReplayView } from '../../../src/contract';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { useScreen } from '../../shared/bridge/screen-context';
import { Notice } from '../../shared/components/notice';
import { languageTag } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/use-words';
import { dayText } from '../../shared/time/moment-text';
import type { Draft } from '../draft/use-draft';
import { ReplayReportView } from './replay-report';
import { replayWords } from './replay-words';

interface Props {
  readonly projectKey: string;
  readonly replay: NonNullable<ReplayView['run']>;
  readonly published: Configuration;
  readonly draft: Draft;
  readonly busy: boolean;
  readonly cancel: () => void;
}

/** How far the replay is, whether it can be relied on, and what it found. */
export function ReplayRunView({ projectKey, replay, published, draft, busy, cancel }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(replayWords);
  const { state, done, total, report, stale } = replay;
  const figure = (n: number): string => n.toLocaleString(languageTag(reader.language));
  const counts = { done: figure(done), total: figure(total) };
  const asOf = Date.parse(replay.asOf);
  if (state === 'running') {
    return (
      <div className="stack" role="status">
        <p>{t('running')}</p>
        <label className="replay-progress">
          <progress max={Math.max(1, total)} value={done} /> <span>{t('progress', counts)}</span>
        </label>
        <div>
          <Button isLoading={busy} onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <section className="stack">
      {state === 'cancelled' && (
        <Notice tone="information" outcome>
          {t('cancelled', counts)}
        </Notice>
      )}
      {state === 'failed' && <Notice tone="danger">{t('failed', counts)}</Notice>}
      {stale && <Notice tone="warning">{t('stale')}</Notice>}
      <p>
        <strong>{t('about', { n: report.cases === 1 ? 1 : figure(report.cases) })}</strong>{' '}
        <span className="quiet">
          {t('aboutText', {
            from: dayText(Date.parse(replay.from), asOf, reader),
            to: dayText(asOf, Date.parse(replay.from), reader),
            older: figure(report.cases - report.received),
            open: figure(report.open),
            version: replay.published,
            name: replay.startedBy.name,
          })}
        </span>
      </p>
      {report.cases === 0 && state === 'done' && <p>{t('noItems')}</p>}
      {report.leftOut > 0 && <p className="quiet">{t('leftOut', { n: report.leftOut })}</p>}
      {report.cut > 0 && <p className="quiet">{t('cut', { n: report.cut })}</p>}
      {report.cases > 0 && <ReplayReportView projectKey={projectKey} replay={replay} published={published} draft={draft} />}
    </section>
  );
}
