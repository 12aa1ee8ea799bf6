import { type ReactNode, useId } from 'react';
import { useLabel } from '../../shared/i18n/use-words';
import { TargetPicker } from '../parts/target-picker';
import type { FieldProps } from './field-props';
import { useFaultAt, useForm } from './form-context';

/** A person of the project, found by typing. */
export function PersonField({ value, change, label, path }: FieldProps<string>): ReactNode {
  const read = useLabel();
  const { people, names } = useForm();
  const fault = useFaultAt(path);
  const id = useId();
  const unknown = value === '' ? null : { kind: 'user' as const, accountId: value, name: read(names.person(value)) };
  const chosen = people.find((target) => target.kind === 'user' && target.accountId === value) ?? unknown;
  return (
    <div className="field">
      <span>{label}</span>
      <TargetPicker
        label={label}
        value={chosen}
        options={people}
        faultId={fault ? id : undefined}
        choose={(target) => target?.kind === 'user' && change(target.accountId)}
      />
      {fault && (
        <div className="field-error" id={id} role="status">
          {read(fault)}
        </div>
      )}
    </div>
  );
}
