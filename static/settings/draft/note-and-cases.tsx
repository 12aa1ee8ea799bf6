import Textarea from '@atlaskit/textarea';
import type { ReactNode, RefObject } from 'react';
import type { OpenCases } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { useWords } from '../../shared/i18n/use-words';
import { draftWords } from './draft-words';

const CHOICES = [
  { id: 'stay', hint: 'stayHint' },
  { id: 'move', hint: 'moveHint' },
] as const;

/** What whoever publishes has written so far. */
export interface Wish {
  readonly note: string;
  readonly openCases: OpenCases;
}

interface Props {
  readonly note: string;
  /** Without one it does not go on (`useNoteAsked`). */
  readonly missing: boolean;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly setNote: (note: string) => void;
  readonly openCases: OpenCases;
  readonly setOpenCases: (choice: OpenCases) => void;
}

/** What every publication asks: a note for the history, and what becomes of items that are open. */
export function NoteAndCases({ note, missing, field, setNote, openCases, setOpenCases }: Props): ReactNode {
  const t = useWords(draftWords);
  return (
    <>
      <Field label={t('note')} required hint={t('noteHint')} error={missing ? t('noteMissing') : null}>
        {(ids) => (
          <Textarea
            {...ids}
            ref={field}
            aria-required
            isInvalid={missing}
            minimumRows={2}
            maxLength={1000}
            resize="smart"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset className="stack plain">
        <legend>{t('openCases')}</legend>
        {CHOICES.map(({ id, hint }) => (
          <label key={id} className="choice">
            <input type="radio" name="open-cases" checked={openCases === id} onChange={() => setOpenCases(id)} />
            <span>
              {t(id)} <span className="quiet small">{t(hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
