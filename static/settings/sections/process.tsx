import { type ReactNode, useMemo, useState } from 'react';
import type { SettingsView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { Draft } from '../draft/use-draft';
import { ProfileChoice } from '../profile-choice';
import { settingsWords } from '../settings-words';
import { ProcessFacts } from './process-facts';
import { QuestionsTable } from './questions-table';

interface Props {
  readonly view: SettingsView;
  readonly configuration: NonNullable<SettingsView['configuration']>;
  readonly replace: (view: SettingsView) => void;
  readonly draft: Draft;
  /** Leads to a place of the draft. */
  readonly goTo: (path: string) => void;
}

/** Which process the project follows, and what it leaves for the admin to decide. */
export function ProcessSection({ view, configuration, replace, draft, goTo }: Props): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  const [changing, setChanging] = useState(false);
  const { profile, version } = configuration;
  const asked = useMemo(
    // Another process in the draft is asked about by itself.
    () => new Set(draft.profile.id === profile.id ? view.questions.map(({ id }) => id) : []),
    [draft.profile.id, profile.id, view.questions],
  );
  return (
    <div className="stack">
      <p>
        <strong>{label(profile.name)}</strong> <span className="quiet">{t('versionInUse', { version })}</span>
      </p>
      <ProcessFacts profile={profile} number={view.nextNumber} />
      <QuestionsTable draft={draft} asked={asked} goTo={goTo} mayEdit={view.mayEdit} />
      {view.mayEdit && !changing && (
        <div>
          <button type="button" className="link" onClick={() => setChanging(true)}>
            {t('changeProcess')}
          </button>
        </div>
      )}
      {changing && draft.changes.length > 0 && <Notice tone="warning">{t('replacesDraft', { n: draft.changes.length })}</Notice>}
      {changing && <ProfileChoice view={view} replace={replace} draft={draft} />}
    </div>
  );
}
