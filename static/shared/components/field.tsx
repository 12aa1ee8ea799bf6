import { type ReactNode, useId } from 'react';
import { type Room, useRoomText } from './too-long';

interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** What is written and how much fits; too much of it is said here and keeps the form from being sent (`leadToTooLong`). */
  readonly room?: Room;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** Label, control, hint and error, tied together for a screen reader. */
export function Field({ label, required = false, room, children, ...said }: FieldProps): ReactNode {
  const id = useId();
  const roomText = useRoomText();
  const { tooLong, left } = room === undefined ? { tooLong: null, left: null } : roomText(room);
  const error = tooLong ?? said.error;
  const hint =
    left === null ? (
      said.hint
    ) : (
      <>
        {said.hint} {left}
      </>
    );
  const describedBy = hint || error ? `${id}-about` : undefined;
  return (
    <div className="field" data-too-long={tooLong === null ? undefined : ''}>
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
