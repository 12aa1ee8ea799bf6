import type { ReactNode } from 'react';
import { axisName } from '../../../src/domain/case/names';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { JiraPriorities } from './jira-priorities';
import { UrgencyMatrix } from './urgency-matrix';

/** Types of the process, and how urgent an item is when its form does not say so. */
export function UrgencySection(edit: EditProps): ReactNode {
  const { profile, settings, set } = edit;
  const t = useWords(settingsWords);
  const label = useLabel();
  const urgencies = profile.axes.urgency.map((level) => ({ id: level.id, label: label(level.label) }));
  const otherAxes = Object.entries(profile.axes).filter(([axis, values]) => axis !== 'urgency' && (values ?? []).length > 0);
  const defaults = settings.defaults ?? {};
  return (
    <div className="stack">
      <h3>{t('types')}</h3>
      <ul className="row">
        {profile.axes.type.map((type) => (
          <li key={type.id}>{label(type.label)}</li>
        ))}
      </ul>
      <h3>{t('matrix')}</h3>
      <UrgencyMatrix {...edit} />
      <div className="fields" data-path="settings.defaultUrgency">
        <Field label={t('defaultUrgency')} hint={t('defaultUrgencyHint')}>
          {(ids) => (
            <Select {...ids} value={settings.defaultUrgency} choices={urgencies} onChoose={(defaultUrgency) => set({ defaultUrgency })} />
          )}
        </Field>
      </div>
      <JiraPriorities {...edit} />
      <h3>{t('defaults')}</h3>
      <p className="quiet">{t('defaultsText')}</p>
      <div className="fields" data-path="settings.defaults">
        {otherAxes.map(([axis, values]) => (
          <Field key={axis} label={label(axisName(profile, axis))}>
            {(ids) => (
              <Select
                {...ids}
                value={defaults[axis] ?? ''}
                prompt={t('staysOpen')}
                choices={(values ?? []).map((value) => ({ id: value.id, label: label(value.label) }))}
                onChoose={(value) => set({ defaults: value === '' ? without(defaults, axis) : { ...defaults, [axis]: value } })}
              />
            )}
          </Field>
        ))}
      </div>
    </div>
  );
}
