import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { useTyped } from '../draft/unread';

interface Props {
  readonly label: string;
  /** What it is called where it is told apart from its field. */
  readonly name?: string;
  /** Dotted place of the draft. */
  readonly path: string | undefined;
  readonly hint?: string | undefined;
  /** The number a text stands for; `null`: none that may be stored. */
  readonly read: (text: string) => number | null;
  /** What is stored, as it is written. */
  readonly text: string;
  /** What is said of a text that cannot be read. */
  readonly unread: string;
  /** What the draft has against what is stored. */
  readonly fault?: string | null;
  readonly width: number;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly change: (number: number) => void;
}

/** A number written as a text: one that cannot be read is told, kept in the field and not taken over. */
export function ReadField({
  label,
  name = label,
  path,
  hint,
  read,
  text,
  unread,
  fault = null,
  width,
  inputMode,
  change,
}: Props): ReactNode {
  const isRead = (typed: string): boolean => read(typed) !== null;
  const [typed, setTyped] = useTyped(path, name, isRead);
  const shown = typed ?? text;
  const good = isRead(shown);
  return (
    <Field label={label} hint={hint} error={good ? fault : unread}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          width={width}
          inputMode={inputMode}
          isInvalid={!good || fault !== null}
          value={shown}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setTyped(next);
            const number = read(next);
            if (number !== null) change(number);
          }}
          onBlur={() => good && setTyped(null)}
        />
      )}
    </Field>
  );
}
