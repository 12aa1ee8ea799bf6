import { type ReactNode, useId } from 'react';
import { Lozenge } from '../../shared/components/lozenge';
import { Notice } from '../../shared/components/notice';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { jiraWords } from './jira-words';
import { MEANINGS, statusRows, withMeaning } from './status-meanings';

/** What each status of the project means for the clocks. */
export function JiraStatuses({ settings, set, view }: Pick<EditProps, 'settings' | 'set' | 'view'>): ReactNode {
  const t = useWords(settingsWords);
  const own = useWords(jiraWords);
  const id = useId();
  const { statuses } = settings;
  const rows = statusRows(statuses, view.namesOfJira?.statuses ?? null);
  const meanings = MEANINGS.map((meaning) => ({ id: meaning, label: t(meaning) }));
  const isFinished = rows.some(({ meaning, isLost }) => !isLost && (meaning === 'resolved' || meaning === 'closed'));
  return (
    <div className="stack" data-path="settings.statuses">
      <p className="quiet">{t('statusesText')}</p>
      {!isFinished && <Notice tone="warning">{own('neverFinished')}</Notice>}
      <ul className="pairs">
        {rows.map(({ name, meaning, isLost }) => (
          <li key={name}>
            <label htmlFor={`${id}-${name}`}>
              {name} {isLost && <Lozenge tone="danger">{own('lost')}</Lozenge>}
            </label>
            <Select
              id={`${id}-${name}`}
              value={meaning ?? ''}
              prompt={own('changesNothing')}
              choices={meanings}
              onChoose={(chosen) => set({ statuses: withMeaning(statuses, name, MEANINGS.find((one) => one === chosen) ?? null) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
