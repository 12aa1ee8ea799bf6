import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import type { EscalationRule } from '../../../src/domain/escalation/escalation-rule';
import { escalationRules } from '../../../src/domain/escalation/escalation-rules';
import { ruleInWords } from '../../../src/domain/escalation/rule-in-words';
import { STANDING } from '../../../src/domain/escalation/rules/standing-rules';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { CardTable } from '../parts/card-table';
import { MinutesField } from '../parts/minutes-field';
import { NumberField } from '../parts/number-field';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';

/** Who says so: the project itself, the app for every process, or else the written process. */
function originOf({ id, response }: EscalationRule): 'byProcess' | 'byApp' | 'byProject' {
  if (response === 'as-written') return 'byProject';
  return STANDING.has(id) ? 'byApp' : 'byProcess';
}

/** When a case goes up (S0-82…S0-86) and how early people are warned. */
export function EscalationSection({ profile, settings, set }: EditProps): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  const { leadTime } = settings;
  // As the draft stands: what is switched on or off above shows here at once.
  const rules = escalationRules({ profile, version: 0, settings });
  return (
    <div className="stack">
      <div className="fields in-line">
        <NumberField
          label={t('leadPercent')}
          path="settings.leadTime.percent"
          hint={t('leadPercentHint')}
          value={leadTime.percent}
          min={1}
          max={90}
          fault={t('numberFault', { min: 1, max: 90 })}
          change={(percent) => set({ leadTime: { ...leadTime, percent } })}
        />
        <MinutesField
          label={t('leadMinutes')}
          path="settings.leadTime.atLeastMinutes"
          value={leadTime.atLeastMinutes}
          min={0}
          max={1_440}
          change={(atLeastMinutes) => set({ leadTime: { ...leadTime, atLeastMinutes } })}
        />
        <MinutesField
          label={t('acknowledgeWithin')}
          path="settings.acknowledgeWithinMinutes"
          hint={t('acknowledgeWithinHint')}
          value={settings.acknowledgeWithinMinutes}
          min={0}
          max={1_440}
          change={(acknowledgeWithinMinutes) => set({ acknowledgeWithinMinutes })}
        />
        <MinutesField
          label={t('grace')}
          path="settings.graceMinutes"
          hint={t('graceHint')}
          value={settings.graceMinutes}
          min={0}
          max={1_440}
          change={(graceMinutes) => set({ graceMinutes })}
        />
      </div>
      <div data-path="settings.escalateOverdue">
        <Checkbox
          label={t('escalateOverdue')}
          isChecked={settings.escalateOverdue}
          onChange={(event) => set({ escalateOverdue: event.currentTarget.checked })}
        />
      </div>
      <h3>{t('triggers')}</h3>
      {rules.length === 0 ? (
        <p className="quiet">{t('noTriggers')}</p>
      ) : (
        <CardTable columns={[{ name: t('inWords') }, { name: t('level') }, { name: t('from') }]}>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row" className="name">
                {label(ruleInWords(rule, profile))}
              </th>
              <td className="quiet nowrap" data-column={t('level')}>
                {rule.level === 0 ? t('levelReminder') : t('levelOf', { level: rule.level })}
              </td>
              <td className="quiet small" data-column={t('from')}>
                {t(originOf(rule))}
              </td>
            </tr>
          ))}
        </CardTable>
      )}
      {profile.escalation && profile.escalation.steps.length > 0 && (
        <>
          <h3>{t('steps')}</h3>
          <ol className="numbered">
            {profile.escalation.steps.map((step) => (
              <li key={step.en}>{label(step)}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
