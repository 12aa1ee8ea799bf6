import type { ReactNode } from 'react';
import type { SettingsView } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import type { Draft } from '../draft/use-draft';
import { Exchange } from './exchange';
import { History } from './history';
import { SettingsLog } from './settings-log';
import { versionsWords } from './versions-words';

interface Props {
  readonly view: SettingsView;
  readonly draft: Draft;
  readonly replace: (view: SettingsView) => void;
}

/** Versions of the project: the history, the way back, the rules of publishing, the log. */
export function VersionsSection({ view, draft, replace }: Props): ReactNode {
  const t = useWords(versionsWords);
  const projectKey = view.project.key;
  const changed = async (settings: SettingsView): Promise<void> => {
    replace(settings);
    const next = await call('getDraft', { projectKey });
    if (next.ok) draft.replace(next.value);
  };
  return (
    <div className="stack">
      <section className="stack">
        <h3>{t('history')}</h3>
        <History view={view} mayEdit={view.mayEdit} hasDraft={draft.changes.length > 0} changed={(settings) => void changed(settings)} />
      </section>
      {view.mayEdit && <Exchange view={view} draft={draft} />}
      <section className="stack">
        <h3>{t('rules')}</h3>
        <label className="choice">
          <input
            type="checkbox"
            disabled={!view.mayEdit}
            checked={draft.settings.secondApprover === true}
            onChange={(event) => draft.set({ secondApprover: event.target.checked })}
          />
          <span>
            {t('secondApprover')} <span className="quiet small">{t('secondApproverHint')}</span>
          </span>
        </label>
      </section>
      {view.mayEdit && <SettingsLog projectKey={projectKey} />}
    </div>
  );
}
