import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { NumberField } from '../parts/number-field';
import { WordList } from '../parts/word-list';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { RequestTypes } from './request-types';

/** How an item is read when it arrives: request types, alarm words (S3-23), and the contact it is acknowledged with (S0-43, S0-44). */
export function IntakeSection({ profile, settings, set, view, faults, names }: EditProps): ReactNode {
  const t = useWords(settingsWords);
  const read = useLabel();
  const errorAt = (path: string): string | null => {
    const fault = faults.find((one) => one.path === path);
    return fault === undefined ? null : read(fault.message);
  };
  const { contact, keywordAlarm } = settings;
  return (
    <div className="stack">
      <h3>{t('contact')}</h3>
      <p className="quiet">{t('contactText')}</p>
      <div className="fields" data-path="settings.contact">
        <Field label={t('contactName')} error={errorAt('settings.contact.name')}>
          {(ids) => (
            <Textfield
              {...ids}
              isCompact
              maxLength={120}
              value={contact.name}
              onChange={(event) => set({ contact: { ...contact, name: event.currentTarget.value } })}
            />
          )}
        </Field>
        <Field label={t('contactPhone')} error={errorAt('settings.contact.phone')}>
          {(ids) => (
            <Textfield
              {...ids}
              isCompact
              maxLength={60}
              inputMode="tel"
              value={contact.phone}
              onChange={(event) => set({ contact: { ...contact, phone: event.currentTarget.value } })}
            />
          )}
        </Field>
      </div>
      <h3>{t('alarm')}</h3>
      <p className="quiet">{t('alarmText')}</p>
      <div data-path="settings.keywordAlarm">
        <WordList
          label={t('alarmWords')}
          path="settings.keywordAlarm.words"
          hint={view.mayEdit ? t('wordsHint') : undefined}
          words={keywordAlarm.words}
          change={(words) => set({ keywordAlarm: { ...keywordAlarm, words } })}
        />
      </div>
      <NumberField
        label={t('raiseBy')}
        path="settings.keywordAlarm.raiseBy"
        hint={t('raiseByHint')}
        value={keywordAlarm.raiseBy}
        min={0}
        max={profile.axes.urgency.length - 1}
        fault={t('numberFault', { min: 0, max: profile.axes.urgency.length - 1 })}
        change={(raiseBy) => set({ keywordAlarm: { ...keywordAlarm, raiseBy } })}
      />
      <RequestTypes {...{ profile, settings, set, view, names, faults }} />
    </div>
  );
}
