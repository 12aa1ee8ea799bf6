import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** Label, control, hint and error, tied together for a screen reader. */
export function Field({ label, required = false, hint, error, children }: FieldProps): ReactNode {
  const id = useId();
  const describedBy = hint || error ? `${id}-about` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': Boolean(error) })}
      {describedBy && (
        <div id={describedBy} className={error ? 'field-error' : 'quiet small'} aria-live="polite">
          {error ?? hint}
        </div>
      )}
    </div>
  );
}
