import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
import { formWords } from '../form/form-words';
import { parseWords } from './parse-words';

interface Props {
  readonly label: string;
  /** Dotted place of the draft; too many words keep it from being published. */
  readonly path?: string;
  readonly hint?: string | undefined;
  readonly words: readonly string[];
  readonly change: (words: readonly string[]) => void;
  /** Longest accepted list. */
  readonly atMost?: number;
}

/** A list of words as text; it is read while it is typed, and tidied when it is left. Of too many none is dropped in silence. */
export function WordList({ label, path, hint, words, change, atMost = 200 }: Props): ReactNode {
  const t = useWords(formWords);
  const [typed, setTyped] = useTyped(path, label, (text) => parseWords(text).length <= atMost);
  const written = typed === null ? words.length : parseWords(typed).length;
  const tooMany = written > atMost;
  return (
    <Field label={label} hint={hint} error={tooMany ? t('tooManyWords', { n: atMost, written }) : null}>
      {(ids) => (
        <Textarea
          {...ids}
          isCompact
          isInvalid={tooMany}
          resize="smart"
          minimumRows={1}
          value={typed ?? words.join(', ')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const next = parseWords(event.currentTarget.value);
            if (next.length <= atMost) change(next);
          }}
          onBlur={() => !tooMany && setTyped(null)}
        />
      )}
    </Field>
  );
}
