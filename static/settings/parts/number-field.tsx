import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import { Field } from '../../shared/components/field';
import { useUnread } from '../draft/unread';

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
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const number = Number(text);
  const good = /^\d+$/.test(text) && number >= min && number <= max;
  useUnread(path, label, !good);
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
              if (/^\d+$/.test(next) && Number(next) >= min && Number(next) <= max) change(Number(next));
            }}
            onBlur={() => good && setTyped(null)}
          />
        )}
      </Field>
    </div>
  );
}
