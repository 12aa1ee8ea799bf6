import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { RestoredLine } from '../../shared/drafts/restored-line';
import type { KeptForm } from '../../shared/drafts/use-kept';
import { useWords } from '../../shared/i18n/use-words';
import { resultWords } from './result-words';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly kept: KeptForm<string>;
  readonly busy: boolean;
  readonly send: () => Promise<void>;
  readonly verb?: string | undefined;
}

/** Longest text the app takes here, characters. */
const LONGEST = 2_000;

/** Words of the customer and the button that sends them; a refusal leaves them where they are. */
export function CommentBox({ label, hint, error = null, kept, busy, send, verb }: Props): ReactNode {
  const t = useWords(resultWords);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={label} hint={hint} error={error}>
        {(ids) => (
          <Textarea
            {...ids}
            isInvalid={error !== null}
            minimumRows={3}
            resize="smart"
            maxLength={LONGEST}
            value={kept.value}
            onChange={(event) => kept.set(event.currentTarget.value)}
          />
        )}
      </Field>
      <RestoredLine kept={kept} />
      <button type="submit" className="button primary" disabled={busy}>
        {verb ?? t('send')}
      </button>
    </form>
  );
}
