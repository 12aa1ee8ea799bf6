import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { LONGEST } from '../../../src/domain/longest';
import { Field } from '../../shared/components/field';
import { leadToTooLong } from '../../shared/components/too-long';
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

/** Words of the customer and the button that sends them; a refusal leaves them where they are. */
export function CommentBox({ label, hint, error = null, kept, busy, send, verb }: Props): ReactNode {
  const t = useWords(resultWords);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!leadToTooLong(event.currentTarget)) void send();
      }}
    >
      <Field label={label} hint={hint} error={error} room={{ text: kept.value, most: LONGEST.note }}>
        {(ids) => (
          <Textarea
            {...ids}
            isInvalid={ids['aria-invalid']}
            minimumRows={3}
            resize="smart"
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
