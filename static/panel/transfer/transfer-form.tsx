import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { NoteField } from '../note-field';
import { PersonPicker } from '../people/person-picker';
import { useKeptForm } from '../saving/use-kept-form';
import { SmallForm } from '../small-form';
import { transferWords } from './transfer-words';

interface Props {
  readonly title: string;
  readonly keptAs: string;
  readonly close: () => void;
}

/** Hands the case on to somebody else, with the reason the next person reads first. */
export function TransferForm({ title, keptAs, close }: Props): ReactNode {
  const { data } = useCase();
  const t = useWords(transferWords);
  const kept = useKeptForm(keptAs, { to: '', name: '', reason: '' });
  const { to, name, reason } = kept.value;
  const send = (): CaseAnswer | null =>
    to === '' || reason.trim() === '' ? null : call('transferCase', { issueKey: data.issueKey, to, reason: reason.trim() });
  return (
    <SmallForm title={title} submit={title} work={send} kept={kept} close={close}>
      {(asked) => (
        <>
          <PersonPicker
            label={t('to')}
            value={to}
            name={name}
            error={asked && to === '' ? t('personMissing') : null}
            without={[data.transfers.history[0]?.to ?? '']}
            autoFocus={kept.autoFocus}
            onChoose={(id, called) => kept.set({ to: id, name: called, reason })}
          />
          <NoteField
            required
            label={t('reason')}
            value={reason}
            error={asked && reason.trim() === '' ? t('reasonMissing') : null}
            write={(text) => kept.set({ to, name, reason: text })}
          />
        </>
      )}
    </SmallForm>
  );
}
