import type { ReactNode } from 'react';
import { limitText } from '../../../src/domain/sla/limit-text';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { formWords } from '../form/form-words';
import { ReadField } from './read-field';
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
export function MinutesField({ value, min, max, path, ...field }: Props): ReactNode {
  const t = useWords(formWords);
  const label = useLabel();
  const lengthOf = (minutes: number): string => label(limitText({ minutes }));
  const stored = lengthOf(value);
  return (
    <div data-path={path}>
      <ReadField
        {...field}
        path={path}
        // What is stored is what it is, however it is written.
        read={(text) => (text === stored ? value : readMinutes(text, min, max))}
        text={stored}
        unread={t('lengthFault', { min: lengthOf(min), max: lengthOf(max) })}
        width={128}
      />
    </div>
  );
}
