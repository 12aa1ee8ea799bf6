import Textarea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import { Field } from '../../shared/components/field';
import { parseWords } from './parse-words';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly words: readonly string[];
  readonly change: (words: readonly string[]) => void;
  /** Longest accepted list. */
  readonly atMost?: number;
}

/** A list of words as text; it is read while it is typed, and tidied when it is left. */
export function WordList({ label, hint, words, change, atMost = 200 }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <Textarea
          {...ids}
          isCompact
          resize="smart"
          minimumRows={1}
          value={typed ?? words.join(', ')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            change(parseWords(event.currentTarget.value).slice(0, atMost));
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}
