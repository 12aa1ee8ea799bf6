import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { type ReactNode, useId } from 'react';
import type { Condition } from '../../../src/domain/profile/schema';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { isKnown, isYesNo, valuesFor } from './condition-parts';
import { useFaultWithin, useForm } from './form-context';
import { formWords } from './form-words';

interface Props {
  readonly name: string;
  readonly path: string;
  /** Axis, channel, emergency or state. */
  readonly asks: string;
  readonly wanted: Condition[string];
  readonly change: (wanted: Condition[string]) => void;
  readonly remove: () => void;
}

/** What one part of a condition wants. Where a fault is told of it, what mends it is marked: a value that is gone, else the button that removes the part. */
export function ConditionPart({ name, path, asks, wanted, change, remove }: Props): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const faultId = useId();
  const { profile, names } = useForm();
  const fault = useFaultWithin(path);
  const chosen = isYesNo(wanted) ? [] : [wanted].flat();
  const isLost = (value: string): boolean => fault !== null && !isKnown(profile, asks, value);
  // The last value stays: a part without values would fit nothing.
  const canLeave = chosen.length > 1;
  const mendsByValue = canLeave && chosen.some(isLost);
  return (
    <fieldset className="fits-part" data-path={path}>
      <legend className="small">{name}</legend>
      {isYesNo(wanted) ? (
        <Select
          aria-label={name}
          value={String(wanted)}
          choices={[
            { id: 'true', label: t('yes') },
            { id: 'false', label: t('no') },
          ]}
          onChoose={(next) => change(next === 'true')}
        />
      ) : (
        valuesFor(profile, asks, wanted).map((one) => {
          const rest = chosen.filter((other) => other !== one);
          return (
            <Checkbox
              key={one}
              label={asks === 'status' ? one : read(names.id(one))}
              isChecked={chosen.includes(one)}
              isDisabled={rest.length === 0}
              isInvalid={isLost(one)}
              aria-describedby={isLost(one) ? faultId : undefined}
              onChange={(event) => {
                const next = event.currentTarget.checked ? [...rest, one] : rest;
                change(next.length === 1 && next[0] !== undefined ? next[0] : next);
              }}
            />
          );
        })
      )}
      {/* What leads to a fault ends at what mends it. */}
      <span data-mend={fault !== null && !mendsByValue ? '' : undefined}>
        <Button
          appearance={fault !== null && !mendsByValue ? 'warning' : 'subtle'}
          spacing="compact"
          aria-label={t('removeNamed', { name })}
          aria-describedby={fault === null ? undefined : faultId}
          onClick={remove}
        >
          {t('remove')}
        </Button>
      </span>
      {fault && (
        <div id={faultId} className="field-error">
          {read(fault)}
        </div>
      )}
    </fieldset>
  );
}
