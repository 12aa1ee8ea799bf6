import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { knownWords, valueTyped } from '../../../src/domain/profile/diff/known-words';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
import type { FieldProps } from './field-props';
import { useFaultAt, useForm } from './form-context';
import { formWords } from './form-words';
import { whyNotText } from './why-not-text';

interface Props extends FieldProps<string> {
  readonly atMost: number;
  readonly mayBeEmpty?: true | undefined;
  readonly oneWord?: true | undefined;
  /** An id is kebab-case. */
  readonly kind?: 'text' | 'id';
}

/** Longer ones are written in an area that grows. Characters. */
const ONE_LINE = 80;

/** A text, which reads in both languages where a written process brought it along; one that may not stand is told and kept in the field, and the draft keeps the last good one. */
export function TextField({ value, change, label, name, path, atMost, mayBeEmpty, oneWord, kind = 'text' }: Props): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const { profile, settings, names } = useForm();
  const stored = useFaultAt(path);
  const words = kind === 'text' ? knownWords(name, value) : null;
  const fault = (candidate: string): string | null => {
    const why = whyNotText(candidate, { atMost, mayBeEmpty, oneWord }, kind);
    return why && t(why, { n: atMost });
  };
  const isRead = (candidate: string): boolean => fault(candidate) === null;
  const [typed, setTyped] = useTyped(path, read(placeName({ profile, settings }, path, names)), isRead);
  const text = typed ?? (words === null ? value : read(words));
  const own = fault(text);
  const onChange = (next: string): void => {
    setTyped(next);
    if (fault(next) === null) change(kind === 'text' ? valueTyped(name, next) : next);
  };
  const leave = (): void => {
    if (own === null) setTyped(null);
  };
  return (
    <Field label={label} error={own ?? (stored && read(stored))} hint={kind === 'id' ? t('idHint') : undefined}>
      {(ids) =>
        atMost > ONE_LINE ? (
          <Textarea
            {...ids}
            isCompact
            resize="smart"
            minimumRows={1}
            isInvalid={own !== null || stored !== null}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={leave}
          />
        ) : (
          <Textfield
            {...ids}
            isCompact
            isInvalid={own !== null || stored !== null}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={leave}
          />
        )
      }
    </Field>
  );
}
