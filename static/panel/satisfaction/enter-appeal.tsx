import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { NoteField } from '../note-field';
import { useKeptForm } from '../saving/use-kept-form';
import { SmallForm } from '../small-form';
import { satisfactionWords } from './satisfaction-words';

const FORMS = ['oral', 'written'] as const;

type Entered = { readonly what: string; readonly heard: string; readonly reason: string };

/** An objection or a request for reconsideration that the customer made on the phone, in person or on paper (S4-91). */
export function EnterAppeal({ keptAs, close }: { readonly keptAs: string; readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const { canObject, reconsideration } = data.satisfaction;
  const offered = [
    ...(canObject ? [{ id: 'objection', label: t('objection') } as const] : []),
    ...(reconsideration.canRequest ? [{ id: 'reconsideration', label: t('reconsiderationAsked') } as const] : []),
  ];
  const kept = useKeptForm<Entered>(keptAs, { what: offered[0]?.id ?? '', heard: 'oral', reason: '' });
  const { what, heard, reason } = kept.value;
  const set = (over: Partial<Entered>): void => kept.set({ ...kept.value, ...over });
  const said = reason.trim();
  const send = (): CaseAnswer | null => {
    const [wanted, form] = [offered.find(({ id }) => id === what), FORMS.find((id) => id === heard)];
    return wanted === undefined || form === undefined || said === ''
      ? null
      : call('enterAppeal', { issueKey: data.issueKey, what: wanted.id, heard: form, reason: said });
  };
  return (
    <SmallForm title={t('enterAppeal')} submit={t('save')} work={send} kept={kept} close={close}>
      {(asked) => (
        <>
          <Field label={t('appeal')} required>
            {(ids) => <Select {...ids} value={what} choices={offered} onChoose={(id) => set({ what: id })} />}
          </Field>
          <Field label={t('how')} required>
            {(ids) => (
              <Select {...ids} value={heard} choices={FORMS.map((id) => ({ id, label: t(id) }))} onChoose={(id) => set({ heard: id })} />
            )}
          </Field>
          <NoteField
            required
            label={t('appealReason')}
            value={reason}
            error={asked && said === '' ? t('missing') : null}
            write={(text) => set({ reason: text })}
          />
        </>
      )}
    </SmallForm>
  );
}
