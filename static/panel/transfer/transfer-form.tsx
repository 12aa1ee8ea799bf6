import { type ReactNode, useState } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { PersonPicker } from '../people/person-picker';
import { ReasonField } from '../reason-field';
import { SmallForm } from '../small-form';
import { transferWords } from './transfer-words';

/** Hands the case on to somebody else, with the reason the next person reads first. */
export function TransferForm({ title, close }: { readonly title: string; readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const t = useWords(transferWords);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const send = (): CaseAnswer | null =>
    to === '' || reason.trim() === '' ? null : call('transferCase', { issueKey: data.issueKey, to, reason: reason.trim() });
  return (
    <SmallForm title={title} submit={title} work={send} close={close}>
      {(asked) => (
        <>
          <PersonPicker
            label={t('to')}
            value={to}
            error={asked && to === '' ? t('personMissing') : null}
            without={[data.transfers.history[0]?.to ?? '']}
            onChoose={setTo}
          />
          <ReasonField
            label={t('reason')}
            value={reason}
            error={asked && reason.trim() === '' ? t('reasonMissing') : null}
            write={setReason}
          />
        </>
      )}
    </SmallForm>
  );
}
