import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { VersionView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge } from '../../shared/components/lozenge';
import { useWords } from '../../shared/i18n/use-words';
import { exactText, momentText } from '../../shared/time/moment-text';
import { ChangeTable } from '../draft/change-table';
import { ExportButton } from './export-button';
import { versionsWords } from './versions-words';

interface Props {
  readonly projectKey: string;
  readonly version: VersionView;
  /** Absent for whoever may only look. */
  readonly rollBack: (() => void) | null;
}

/** One version: who, when, why, and what it changed. */
export function VersionCard({ projectKey, version: shown, rollBack }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(versionsWords);
  const { version, current, publishedBy, publishedAt, note, changes, openCases, approvedBy, backTo, moving, stopped } = shown;
  const at = publishedAt === null ? null : Date.parse(publishedAt);
  const when = at === null ? '' : momentText(at, Date.now(), reader);
  const isUnderWay = stopped !== null || (moving !== null && moving.adopted < moving.total);
  const facts = [
    ...(approvedBy === null ? [] : [t('approvedBy', { name: approvedBy.name })]),
    ...(backTo === null ? [] : [t('backTo', { version: backTo })]),
    ...(version === 1 || isUnderWay ? [] : [t(openCases === 'move' ? 'moved' : 'stayed')]),
  ];
  return (
    <li className="version-card">
      <div className="row">
        <h4>{t('version', { version })}</h4>
        {current && <Lozenge tone="success">{t('inUse')}</Lozenge>}
        {at !== null && (
          <span className="quiet small" title={exactText(at, reader)}>
            {publishedBy === null ? t('unknownBy', { when }) : t('by', { when, name: publishedBy.name })}
          </span>
        )}
      </div>
      {note !== '' && <p className="version-note">{note}</p>}
      {facts.length > 0 && <p className="quiet small">{facts.join(' · ')}</p>}
      {moving !== null && (
        <p role="status">
          {moving.adopted < moving.total
            ? t('moving', { adopted: moving.adopted, total: moving.total })
            : t('movedAll', { total: moving.total })}
        </p>
      )}
      {stopped !== null && <p>{t('stopped', { ...stopped })}</p>}
      {changes.length === 0 ? (
        <p className="quiet small">{t(version === 1 ? 'first' : 'noChanges')}</p>
      ) : (
        <details>
          <summary>{t('changes', { n: changes.length })}</summary>
          <ChangeTable changes={changes} />
        </details>
      )}
      {!current && rollBack !== null && (
        <div className="row">
          <Button spacing="compact" onClick={rollBack}>
            {t('rollBack')}
            <span className="off-screen"> {t('version', { version })}</span>
          </Button>
          <ExportButton projectKey={projectKey} version={version} />
        </div>
      )}
    </li>
  );
}
