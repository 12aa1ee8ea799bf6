import type { ReactNode } from 'react';
import { Lozenge } from '../../shared/components/lozenge';
import { useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import { ValueSelect } from '../parts/value-select';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { jiraWords } from './jira-words';

/** What each request type of the portal means; one that is named here and gone from Jira stays until it is taken out. */
export function RequestTypes(edit: Pick<EditProps, 'profile' | 'settings' | 'set' | 'view' | 'names' | 'faults'>): ReactNode {
  const { settings, set, view } = edit;
  const t = useWords(settingsWords);
  const own = useWords(jiraWords);
  const { requestTypes } = settings;
  const lost = Object.keys(requestTypes).filter((id) => !view.requestTypes.some((known) => known.id === id));
  const rows = [...view.requestTypes.map((known) => ({ ...known, isLost: false })), ...lost.map((id) => ({ id, name: id, isLost: true }))];
  return (
    <>
      <h3>{t('requestTypes')}</h3>
      <p className="quiet">{t('requestTypesText')}</p>
      {rows.length === 0 && <p className="quiet">{t('noRequestTypes')}</p>}
      <ul className="pairs" data-path="settings.requestTypes">
        {rows.map(({ id, name, isLost }) => (
          <li key={id}>
            <label htmlFor={`request-type-${id}`}>
              {name} {isLost && <Lozenge tone="danger">{own('lost')}</Lozenge>}
            </label>
            <ValueSelect
              id={`request-type-${id}`}
              axis="type"
              path={`settings.requestTypes.${id}`}
              edit={edit}
              value={requestTypes[id] ?? ''}
              prompt={t('byName')}
              onChoose={(type) => set({ requestTypes: type === '' ? without(requestTypes, id) : { ...requestTypes, [id]: type } })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
