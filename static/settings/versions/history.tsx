import Button from '@atlaskit/button/new';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { HistoryView, SettingsView, VersionView } from '../../../src/contract';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { WhenLoaded } from '../../shared/components/states';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';
import { settingsWords } from '../settings-words';
import { RollBackPanel } from './roll-back-panel';
import { VersionCard } from './version-card';
import { versionsWords } from './versions-words';

/** While open items move, the history is asked again so often (milliseconds). */
const LOOK_AGAIN_MS = 5_000;

interface Props {
  readonly view: SettingsView;
  readonly mayEdit: boolean;
  readonly hasDraft: boolean;
  /** Settings after a version was brought back. */
  readonly changed: (settings: SettingsView) => void;
}

/** The versions of the project, newest first. */
export function History({ view, mayEdit, hasDraft, changed }: Props): ReactNode {
  const t = useWords(settingsWords);
  const projectKey = view.project.key;
  const needsApproval = view.configuration?.settings.secondApprover === true;
  const present = view.configuration?.version ?? 0;
  // A new version makes a new question, so that the list is loaded again.
  const load = useCallback(() => call('getHistory', { projectKey, below: present + 1 }), [projectKey, present]);
  const loaded = useOperation<HistoryView>(load);
  const { reload } = loaded;
  const isMoving = loaded.data?.versions.some(({ moving }) => moving !== null && moving.adopted < moving.total) ?? false;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isMoving, reload]);
  return (
    <WhenLoaded loaded={loaded} skeleton={[60, 60, 60]} help={t('whoCanHelp')}>
      {(first) => <Versions key={present} first={first} {...{ projectKey, present, mayEdit, hasDraft, needsApproval, changed }} />}
    </WhenLoaded>
  );
}

function Versions({
  first,
  projectKey,
  present,
  needsApproval,
  mayEdit,
  hasDraft,
  changed,
}: {
  readonly first: HistoryView;
  readonly projectKey: string;
  readonly present: number;
  readonly needsApproval: boolean;
} & Pick<Props, 'mayEdit' | 'hasDraft' | 'changed'>): ReactNode {
  const t = useWords(versionsWords);
  const { busy, problem, run } = useAction();
  const [older, setOlder] = useState<HistoryView>({ versions: [], more: first.more });
  const [target, setTarget] = useState<number | null>(null);
  const shown: readonly VersionView[] = [...first.versions, ...older.versions];
  const more = async (): Promise<void> => {
    const next = await run(() => call('getHistory', { projectKey, below: shown.at(-1)?.version ?? 1 }));
    if (next !== null) setOlder({ versions: [...older.versions, ...next.versions], more: next.more });
  };
  return (
    <>
      {target !== null && (
        <RollBackPanel
          {...{ projectKey, needsApproval, hasDraft, version: target, current: present, done: changed }}
          back={() => setTarget(null)}
        />
      )}
      <ol className="versions">
        {shown.map((version) => (
          <VersionCard
            key={version.version}
            projectKey={projectKey}
            version={version}
            rollBack={mayEdit ? () => setTarget(version.version) : null}
          />
        ))}
      </ol>
      <ProblemNotice problem={problem} />
      {older.more && (
        <div>
          <Button isLoading={busy} onClick={() => void more()}>
            {t('older')}
          </Button>
        </div>
      )}
    </>
  );
}
