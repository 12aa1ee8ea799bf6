import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import type { JsonValue, WorkFieldView } from '../../../src/contract';
import { SavingSelect } from '../../shared/components/saving-select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { LATEST_DAY } from '../../shared/time/latest-input';
import { asText, fromText } from './value-text';
import { workWords } from './work-words';

export interface ControlProps {
  readonly field: Pick<WorkFieldView, 'kind' | 'options' | 'label'>;
  readonly ids: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean };
  readonly value: JsonValue;
  readonly disabled: boolean;
  /** Typed on; saved after a pause. */
  readonly type: (value: JsonValue) => void;
  /** Decided; saved at once. */
  readonly decide: (value: JsonValue) => void | Promise<void>;
  readonly leave: () => void;
}

/** The control of one kind of field. */
export function WorkControl({ field, ids, value, disabled, type, decide, leave }: ControlProps): ReactNode {
  const t = useWords(workWords);
  const label = useLabel();
  const choices = field.options.map((option) => ({ id: option.id, label: label(option.label) }));
  switch (field.kind) {
    case 'choice':
    case 'axis':
      return (
        <SavingSelect
          {...ids}
          value={asText(value)}
          disabled={disabled}
          choices={choices}
          prompt={t('notSet')}
          save={async (id) => decide(fromText(id))}
        />
      );
    case 'choices':
      return <Choices ids={ids} choices={choices} value={value} disabled={disabled} decide={decide} />;
    case 'check':
      return (
        <input
          {...ids}
          type="checkbox"
          checked={value === true}
          disabled={disabled}
          onChange={(event) => void decide(event.target.checked ? true : null)}
        />
      );
    case 'date':
      return (
        <input
          {...ids}
          className="select"
          type="date"
          max={LATEST_DAY}
          value={asText(value)}
          disabled={disabled}
          onChange={(event) => type(fromText(event.target.value))}
          onBlur={leave}
        />
      );
    case 'text':
      return (
        <Textfield
          {...ids}
          isInvalid={ids['aria-invalid']}
          isCompact
          value={asText(value)}
          isDisabled={disabled}
          onChange={(event) => type(fromText(event.currentTarget.value))}
          onBlur={leave}
        />
      );
    default:
      return (
        <Textarea
          {...ids}
          isInvalid={ids['aria-invalid']}
          resize="smart"
          minimumRows={2}
          value={asText(value)}
          isDisabled={disabled}
          onChange={(event) => type(fromText(event.currentTarget.value))}
          onBlur={leave}
        />
      );
  }
}

function Choices({
  ids,
  choices,
  value,
  disabled,
  decide,
}: Pick<ControlProps, 'ids' | 'value' | 'disabled' | 'decide'> & {
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}): ReactNode {
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (id: string): void => {
    const next = choices.map((choice) => choice.id).filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one)));
    void decide(next.length === 0 ? null : next);
  };
  return (
    <span className="work-choices" id={ids.id}>
      {choices.map((choice) => (
        <label key={choice.id}>
          <input type="checkbox" checked={chosen.includes(choice.id)} disabled={disabled} onChange={() => toggle(choice.id)} />{' '}
          {choice.label}
        </label>
      ))}
    </span>
  );
}
