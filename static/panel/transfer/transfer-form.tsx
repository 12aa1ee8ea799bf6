import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { sharedWords } from '../../shared/i18n/shared-words';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { PersonPicker } from '../people/person-picker';
import { transferWords } from './transfer-words';

/** Hands the case on to somebody else, with the reason the next person reads first. */
export function TransferForm({ title, close }: { readonly title: string; readonly close: () => void }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(transferWords);
  const common = useWords(sharedWords);
  const { busy, problem, run } = useAction();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const personMissing = asked && to === '' ? t('personMissing') : null;
  const reasonMissing = asked && reason.trim() === '' ? t('reasonMissing') : null;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (to === '' || reason.trim() === '') return;
    const answer = await run(() => call('transferCase', { issueKey: data.issueKey, to, reason: reason.trim() }));
    if (!answer) return;
    replace(answer);
    close();
  };
  return (
    <form
      className="action-form stack"
      aria-label={title}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <PersonPicker label={t('to')} value={to} error={personMissing} without={data.transfers.history[0]?.to ?? null} onChoose={setTo} />
      <Field label={t('reason')} required error={reasonMissing}>
        {(ids) => (
          <Textarea
            {...ids}
            value={reason}
            minimumRows={2}
            maxLength={2_000}
            resize="smart"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {title}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
