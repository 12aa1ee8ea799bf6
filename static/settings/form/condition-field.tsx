import { type ReactNode, useId, useState } from 'react';
import { axisName } from '../../../src/domain/case/names';
import type { Condition } from '../../../src/domain/profile/schema';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import { ConditionPart } from './condition-part';
import { keysFor, startOf } from './condition-parts';
import type { FieldProps } from './field-props';
import { useFaultAt, useForm } from './form-context';
import { formWords } from './form-words';
import { RemovedNotice } from './removed-notice';

/** Which items something is for: by axis the values of which any fits; without any axis it is for every item. */
export function ConditionField({ value, change, label, path }: FieldProps<Condition>): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const id = useId();
  const { profile } = useForm();
  const fault = useFaultAt(path);
  const [removed, setRemoved] = useState<Condition | null>(null);
  const nameOf = (key: string): string =>
    key === 'channel' || key === 'emergency' || key === 'status' ? t(key) : read(axisName(profile, key));
  const free = keysFor(profile).filter((key) => value[key] === undefined);
  const set = (key: string, wanted: Condition[string]): void => change({ ...value, [key]: wanted });
  return (
    <fieldset className="fits">
      <legend>{label}</legend>
      {Object.keys(value).length === 0 && <p className="quiet small">{t('everyItem')}</p>}
      {Object.entries(value).map(([key, wanted]) => (
        <ConditionPart
          key={key}
          name={nameOf(key)}
          path={`${path}.${key}`}
          asks={key}
          wanted={wanted}
          change={(next) => set(key, next)}
          remove={() => {
            setRemoved({ [key]: wanted });
            change(without(value, key));
          }}
        />
      ))}
      {removed && (
        <RemovedNotice
          name={Object.keys(removed).map(nameOf).join()}
          undo={() => {
            change({ ...value, ...removed });
            setRemoved(null);
          }}
        />
      )}
      {free.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{t('onlyWhen')}</label>
          <Select
            id={id}
            value=""
            prompt={t('choose')}
            choices={free.map((key) => ({ id: key, label: nameOf(key) }))}
            onChoose={(key) => key !== '' && set(key, startOf(profile, key))}
          />
        </div>
      )}
      {fault && <div className="field-error">{read(fault)}</div>}
    </fieldset>
  );
}
