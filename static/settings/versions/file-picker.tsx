import { type ReactNode, useState } from 'react';
import type { Answer } from '../../../src/contract';
import { MOST_SENT } from '../../../src/domain/profile/draft/size';
import { Field } from '../../shared/components/field';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { exchangeWords } from './exchange-words';

/** Spaces that are there for people go before a file is sent; one that is so many times too large is not even read. */
const NOT_READ = 20 * MOST_SENT;

interface Props<T> {
  readonly label: string;
  readonly hint: string;
  readonly read: (text: string) => Promise<Answer<T>>;
  readonly done: (read: T, text: string) => void;
}

/** Chooses a file and hands its text over; a refusal stands beside it with its place. */
export function FilePicker<T>({ label, hint, read, done }: Props<T>): ReactNode {
  const t = useWords(exchangeWords);
  const { busy, problem, clear, run } = useAction();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    clear();
    setTooLarge(null);
    if (file === undefined) return;
    const refuse = (bytes: number): void => setTooLarge(t('tooLarge', { size: (bytes / 1e6).toFixed(1) }));
    if (file.size > NOT_READ) return refuse(file.size);
    const text = compact(await file.text());
    const bytes = new Blob([text]).size;
    if (bytes > MOST_SENT) return refuse(bytes);
    const imported = await run(() => read(text));
    if (imported !== null) done(imported, text);
  };
  return (
    <div className="stack">
      <Field label={label} hint={hint}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".json,application/json"
            disabled={busy}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              void take(file);
              // The same file can be chosen again after it was put right.
              event.target.value = '';
            }}
          />
        )}
      </Field>
      {tooLarge !== null && <Notice tone="danger">{tooLarge}</Notice>}
      <ProblemNotice problem={problem} />
      {problem?.path && <p className="quiet small">{t('place', { path: problem.path })}</p>}
    </div>
  );
}

/** Without the spaces that are there for people; what is no JSON goes as it is, so that its fault is told with its line. */
function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
