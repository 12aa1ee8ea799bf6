import type { ReactNode } from 'react';
import { axisName } from '../../../src/domain/case/names';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import { ValueSelect } from '../parts/value-select';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { JiraPriorities } from './jira-priorities';
import { UrgencyMatrix } from './urgency-matrix';

/** Types of the process, and how urgent an item is when its form does not say so. */
export function UrgencySection(edit: EditProps): ReactNode {
  const { profile, settings, set } = edit;
  const t = useWords(settingsWords);
  const label = useLabel();
  const defaults = settings.defaults ?? {};
  const otherAxes = Object.entries(profile.axes).filter(
    ([axis, values]) => axis !== 'urgency' && ((values ?? []).length > 0 || defaults[axis] !== undefined),
  );
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
            <ValueSelect
              {...ids}
              axis="urgency"
              path="settings.defaultUrgency"
              edit={edit}
              value={settings.defaultUrgency}
              onChoose={(defaultUrgency) => set({ defaultUrgency })}
            />
          )}
        </Field>
      </div>
      <JiraPriorities {...edit} />
      <h3>{t('defaults')}</h3>
      <p className="quiet">{t('defaultsText')}</p>
      <div className="fields" data-path="settings.defaults">
        {otherAxes.map(([axis]) => (
          <Field key={axis} label={label(axisName(profile, axis))}>
            {(ids) => (
              <ValueSelect
                {...ids}
                axis={axis}
                path={`settings.defaults.${axis}`}
                edit={edit}
                value={defaults[axis] ?? ''}
                prompt={t('staysOpen')}
                onChoose={(value) => set({ defaults: value === '' ? without(defaults, axis) : { ...defaults, [axis]: value } })}
              />
            )}
          </Field>
        ))}
      </div>
    </div>
  );
}
