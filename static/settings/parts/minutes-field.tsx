import Textfield from '@atlaskit/textfield';
import { type ReactNode, useCallback } from 'react';
import { limitText } from '../../../src/domain/sla/limit-text';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
import { formWords } from '../form/form-words';
import { readMinutes } from './read-minutes';

interface Props {
  readonly label: string;
  /** What it is of, where it is told apart from its field. */
  readonly name?: string;
  /** Dotted place of the draft. */
  readonly path: string;
  readonly hint?: string;
  /** Whole minutes. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What the draft has against it. */
  readonly fault?: string | null;
  readonly change: (minutes: number) => void;
}

/** A length around the clock, read and shown as the time limits are: "30m", "2h"; what is none is told, kept in the field and not taken over. */
export function MinutesField({ label, name = label, path, hint, value, min, max, fault = null, change }: Props): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const lengthOf = (minutes: number): string => read(limitText({ minutes }));
  const isRead = useCallback((text: string) => readMinutes(text, min, max) !== null, [min, max]);
  const [typed, setTyped] = useTyped(path, name, isRead);
  const isBad = typed !== null && !isRead(typed);
  return (
    <div data-path={path}>
      <Field label={label} hint={hint} error={isBad ? t('lengthFault', { min: lengthOf(min), max: lengthOf(max) }) : fault}>
        {(ids) => (
          <Textfield
            {...ids}
            isCompact
            width={128}
            isInvalid={isBad || fault !== null}
            value={typed ?? lengthOf(value)}
            onChange={(event) => {
              const next = event.currentTarget.value;
              setTyped(next);
              const minutes = readMinutes(next, min, max);
              if (minutes !== null) change(minutes);
            }}
            onBlur={() => !isBad && setTyped(null)}
          />
        )}
      </Field>
    </div>
  );
}
