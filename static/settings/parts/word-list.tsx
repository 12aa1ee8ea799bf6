import Textarea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import { Field } from '../../shared/components/field';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly words: readonly string[];
  readonly change: (words: readonly string[]) => void;
  /** Longest accepted list. */
  readonly atMost?: number;
}

/** Words between commas of either script or on lines of their own, without doubles. */
export function parseWords(text: string): readonly string[] {
  const words = text.split(/[\n,，、;；]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
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
