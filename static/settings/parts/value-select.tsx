import { type ComponentProps, type ReactNode, useId } from 'react';
import { Select } from '../../shared/components/select';
import { useLabel } from '../../shared/i18n/use-words';
import { withGone } from '../form/with-gone';
import type { EditProps } from '../section-body';

interface Props extends Omit<ComponentProps<typeof Select>, 'choices' | 'value'> {
  readonly axis: string;
  /** Where it stands in the draft. */
  readonly path: string;
  readonly value: string;
  readonly edit: Pick<EditProps, 'profile' | 'names' | 'faults'>;
}

/** Chooses a value of an axis. One that the process has no more stays to be seen, with what the draft has against it. */
export function ValueSelect({ axis, path, value, edit: { profile, names, faults }, ...rest }: Props): ReactNode {
  const read = useLabel();
  const id = useId();
  const fault = faults.find((one) => one.path === path);
  const values = (profile.axes[axis] ?? []).map((known) => ({ id: known.id, label: read(known.label) }));
  const about = [rest['aria-describedby'], fault && id].filter(Boolean).join(' ');
  return (
    <div className="field">
      <Select
        {...rest}
        value={value}
        choices={withGone(values, value, () => read(names.value(axis, value)))}
        aria-invalid={fault !== undefined}
        aria-describedby={about === '' ? undefined : about}
      />
      {fault && (
        <div id={id} className="field-error">
          {read(fault.message)}
        </div>
      )}
    </div>
  );
}
