import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { useTyped } from '../draft/unread';

interface Props {
  readonly label: string;
  /** Dotted place of the draft. */
  readonly path?: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly fault: string;
  readonly change: (value: number) => void;
}

/** A whole number within bounds; what is outside is told and not taken over. */
export function NumberField({ label, path, hint, value, min, max, fault, change }: Props): ReactNode {
  const isRead = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
  const [typed, setTyped] = useTyped(path, label, isRead);
  const text = typed ?? String(value);
  const good = isRead(text);
  return (
    <div data-path={path}>
      <Field label={label} hint={hint} error={good ? null : fault}>
        {(ids) => (
          <Textfield
            {...ids}
            isCompact
            width={96}
            inputMode="numeric"
            isInvalid={!good}
            value={text}
            onChange={(event) => {
              const next = event.currentTarget.value;
              setTyped(next);
              if (isRead(next)) change(Number(next));
            }}
            onBlur={() => good && setTyped(null)}
          />
        )}
      </Field>
    </div>
  );
}
