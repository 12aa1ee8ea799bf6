import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { type ReactNode, useId, useState } from 'react';
import { axisName } from '../../../src/domain/case/names';
import type { Condition } from '../../../src/domain/profile/schema';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import { isYesNo, keysFor, startOf, valuesFor } from './condition-parts';
import type { FieldProps } from './field-props';
import { useFaultWithin, useForm } from './form-context';
import { formWords } from './form-words';
import { RemovedNotice } from './removed-notice';

/** Which items something is for: by axis the values of which any fits; without any axis it is for every item. */
export function ConditionField({ value, change, label, path }: FieldProps<Condition>): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const id = useId();
  const { profile, names } = useForm();
  const fault = useFaultWithin(path);
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
        <fieldset key={key} className="fits-part">
          <legend className="small">{nameOf(key)}</legend>
          {isYesNo(wanted) ? (
            <Select
              aria-label={nameOf(key)}
              value={String(wanted)}
              choices={[
                { id: 'true', label: t('yes') },
                { id: 'false', label: t('no') },
              ]}
              onChoose={(next) => set(key, next === 'true')}
            />
          ) : (
            valuesFor(profile, key, wanted).map((one) => {
              const chosen = [wanted].flat();
              const rest = chosen.filter((other) => other !== one);
              return (
                <Checkbox
                  key={one}
                  label={key === 'status' ? one : read(names.id(one))}
                  isChecked={chosen.includes(one)}
                  // The last value stays: a part without values would fit nothing.
                  isDisabled={rest.length === 0}
                  onChange={(event) => {
                    const next = event.currentTarget.checked ? [...rest, one] : rest;
                    set(key, next.length === 1 && next[0] !== undefined ? next[0] : next);
                  }}
                />
              );
            })
          )}
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={t('removeNamed', { name: nameOf(key) })}
            onClick={() => {
              setRemoved({ [key]: wanted });
              change(without(value, key));
            }}
          >
            {t('remove')}
          </Button>
        </fieldset>
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
