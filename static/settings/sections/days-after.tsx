import type { ReactNode } from 'react';
import type { SatisfactionSettings } from '../../../src/domain/profile/configuration';
import { useWords } from '../../shared/i18n/use-words';
import { NumberField } from '../parts/number-field';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';

const YEAR = 366;
const FIELDS = [
  { id: 'reconsiderationDays', min: 0, label: 'reconsiderationDays', hint: 'reconsiderationDaysHint' },
  { id: 'decideReconsiderationDays', min: 1, label: 'decideReconsiderationDays', hint: 'decideReconsiderationDaysHint' },
  { id: 'closeUnansweredDays', min: 0, label: 'closeUnansweredDays', hint: 'closeUnansweredDaysHint' },
  { id: 'askAgainDays', min: 0, label: 'askAgainDays', hint: 'askAgainDaysHint' },
] as const satisfies readonly {
  readonly id: keyof SatisfactionSettings;
  readonly min: number;
  readonly label: string;
  readonly hint: string;
}[];

/** What follows the result, in days of 24 hours, where no process says how many (spec 3.2 #23, S4-90). */
export function DaysAfter({ settings, set }: Pick<EditProps, 'settings' | 'set'>): ReactNode {
  const t = useWords(settingsWords);
  const { satisfaction } = settings;
  return (
    <section className="stack">
      <h3>{t('daysAfter')}</h3>
      <div className="fields">
        {FIELDS.map(({ id, min, label, hint }) => (
          <NumberField
            key={id}
            path={`settings.satisfaction.${id}`}
            label={t(label)}
            hint={t(hint)}
            value={satisfaction[id]}
            min={min}
            max={YEAR}
            fault={t('numberFault', { min, max: YEAR })}
            change={(days) => set({ satisfaction: { ...satisfaction, [id]: days } })}
          />
        ))}
      </div>
    </section>
  );
}
