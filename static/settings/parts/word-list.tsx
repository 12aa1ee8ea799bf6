import Textarea from '@atlaskit/textarea';
import { type ReactNode, useEffect } from 'react';
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
  /** Characters the longest accepted word has. */
  readonly longest?: number;
  /** Whether one of the words may be stored; without it every one. */
  readonly isWord?: (word: string) => boolean;
  /** What is said of those that may not; without it, that they are too long. */
  readonly wrong?: (words: readonly string[]) => string;
  /** What the draft has against what is stored. */
  readonly fault?: string | null;
}

const any = (): boolean => true;

/** So much of a word that is too long tells which one it is. Characters. */
const GIST = 24;

/**
 * A list of words as text; it is read while it is typed, and tidied when it is left. Of too many none is dropped in silence, and one that
 * may not be stored waits in the field, beside those that are.
 */
export function WordList({
  label,
  path,
  hint,
  words,
  change,
  atMost = 200,
  longest = 60,
  isWord: is = any,
  wrong,
  fault = null,
}: Props): ReactNode {
  const t = useWords(formWords);
  const isWord = (word: string): boolean => word.length <= longest && is(word);
  const tooLong = (refused: readonly string[]): string =>
    t('longWords', { n: longest, words: refused.map((word) => `${word.slice(0, GIST)}…`).join(', ') });
  const isRead = (text: string): boolean => {
    const written = parseWords(text);
    return written.length <= atMost && written.every(isWord);
  };
  const [typed, setTyped] = useTyped(path, label, isRead);
  const written = typed === null ? words : parseWords(typed);
  const refused = written.filter((word) => !isWord(word));
  const tooMany = written.length > atMost;
  const waits = tooMany || refused.length > 0;
  // Others are stored meanwhile (a day turned in the year): they stand beside what waits, so that putting it right does not take them away.
  const stored = words.join(', ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when what is stored has changed; what is typed changes it itself
  useEffect(() => {
    if (typed === null || tooMany || refused.length === 0) return;
    if (written.filter(isWord).join(', ') !== stored) setTyped([stored, ...refused].filter((part) => part !== '').join(', '));
  }, [stored]);
  const error = tooMany
    ? t('tooManyWords', { n: atMost, written: written.length })
    : refused.length > 0
      ? (wrong ?? tooLong)(refused)
      : fault;
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(ids) => (
        <Textarea
          {...ids}
          isCompact
          isInvalid={waits || fault !== null}
          resize="smart"
          minimumRows={1}
          value={typed ?? stored}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const next = parseWords(event.currentTarget.value);
            if (next.length <= atMost) change(next.filter(isWord));
          }}
          onBlur={() => !waits && setTyped(null)}
        />
      )}
    </Field>
  );
}
