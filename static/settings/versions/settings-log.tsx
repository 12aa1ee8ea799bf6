import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { AuditView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { ChangeTable } from '../draft/change-table';
import { versionsWords } from './versions-words';

const KINDS = {
  published: 'kindPublished',
  'draft-edited': 'kindEdited',
  'draft-discarded': 'kindDiscarded',
  imported: 'kindImported',
  copied: 'kindCopied',
  'approval-asked': 'kindAsked',
  'approval-returned': 'kindReturned',
} as const satisfies Readonly<Record<AuditView['entries'][number]['kind'], string>>;

/** Who did what to the settings, drafts included; asked for only when somebody opens it. */
export function SettingsLog({ projectKey }: { readonly projectKey: string }): ReactNode {
  const t = useWords(versionsWords);
  return (
    <Fold title={t('log')} gist={t('logGist')}>
      {() => <Entries projectKey={projectKey} />}
    </Fold>
  );
}

function Entries({ projectKey }: { readonly projectKey: string }): ReactNode {
  const reader = useScreen();
  const t = useWords(versionsWords);
  const { busy, problem, run } = useAction();
  const [log, setLog] = useState<AuditView>({ entries: [], more: true });
  const more = async (): Promise<void> => {
    const last = log.entries.at(-1);
    const next = await run(() => call('getAudit', { projectKey, ...(last === undefined ? {} : { before: last.at }) }));
    if (next !== null) setLog({ entries: [...log.entries, ...next.entries], more: next.more });
  };
  return (
    <>
      <ol className="versions">
        {log.entries.map((entry) => (
          <li key={entry.id} className="version-card">
            <span>
              <strong>{t(KINDS[entry.kind], { version: entry.version ?? '' })}</strong>{' '}
              <span className="quiet small">
                {entry.by?.name} · {momentText(Date.parse(entry.at), Date.now(), reader)}
              </span>
            </span>
            {(entry.backTo !== null || entry.approvedBy !== null) && (
              <p className="quiet small">
                {[
                  ...(entry.backTo === null ? [] : [t('backTo', { version: entry.backTo })]),
                  ...(entry.approvedBy === null ? [] : [t('approvedBy', { name: entry.approvedBy.name })]),
                ].join(' · ')}
              </p>
            )}
            {entry.note !== '' && <p className="version-note">{entry.note}</p>}
            {entry.changes.length > 0 && (
              <details>
                <summary>{t('changes', { n: entry.changes.length })}</summary>
                <ChangeTable changes={entry.changes} />
              </details>
            )}
          </li>
        ))}
      </ol>
      <ProblemNotice problem={problem} />
      {log.more && (
        <div>
          <Button isLoading={busy} onClick={() => void more()}>
            {t(log.entries.length === 0 ? 'showLog' : 'olderEntries')}
          </Button>
        </div>
      )}
    </>
  );
}
