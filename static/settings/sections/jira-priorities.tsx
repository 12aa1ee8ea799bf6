import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { jiraWords } from './jira-words';

/** The priority of Jira that each level of urgency gets; one that Jira does not have stays to be seen and replaced. */
export function JiraPriorities({ profile, settings, set, view }: Pick<EditProps, 'profile' | 'settings' | 'set' | 'view'>): ReactNode {
  const t = useWords(settingsWords);
  const own = useWords(jiraWords);
  const label = useLabel();
  const { priorities } = settings;
  const known = view.namesOfJira?.priorities ?? null;
  return (
    <>
      <h3>{t('priorities')}</h3>
      <p className="quiet">{t('prioritiesText')}</p>
      <div className="fields" data-path="settings.priorities">
        {profile.axes.urgency.map((level) => {
          const chosen = priorities[level.id] ?? '';
          const isLost = chosen !== '' && known !== null && !known.includes(chosen);
          const names = known === null || isLost ? [...(known ?? []), ...(chosen === '' ? [] : [chosen])] : known;
          return (
            <Field key={level.id} label={label(level.label)} error={isLost ? own('lost') : null}>
              {(ids) => (
                <Select
                  {...ids}
                  value={chosen}
                  prompt={own('leftAlone')}
                  choices={names.map((name) => ({ id: name, label: name }))}
                  onChoose={(name) =>
                    set({ priorities: name === '' ? without(priorities, level.id) : { ...priorities, [level.id]: name } })
                  }
                />
              )}
            </Field>
          );
        })}
      </div>
    </>
  );
}
