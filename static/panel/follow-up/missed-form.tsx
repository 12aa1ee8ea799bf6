import type { ReactNode } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { MomentInput } from '../../shared/components/moment-input';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { zonedInputToIso } from '../../shared/time/zoned-input';
import { call } from '../call';
import { useCase } from '../case-context';
import { NoteField } from '../note-field';
import { useKeptForm } from '../saving/use-kept-form';
import { SmallForm } from '../small-form';
import { followUpWords } from './follow-up-words';

type Missed = { readonly method: string; readonly when: string; readonly note: string };

interface Props {
  readonly task: FollowUpView;
  readonly keptAs: string;
  readonly close: () => void;
}

/** A call without an answer: how, when, and what there is to say of it. One click alone is no try. */
export function MissedForm({ task, keptAs, close }: Props): ReactNode {
  const { data } = useCase();
  const { timeZone } = useScreen();
  const t = useWords(followUpWords);
  const label = useLabel();
  const kept = useKeptForm<Missed>(keptAs, { method: task.methods[0]?.id ?? 'phone', when: '', note: '' });
  const { method, when, note } = kept.value;
  const set = (over: Partial<Missed>): void => kept.set({ ...kept.value, ...over });
  return (
    <SmallForm
      title={t('missed')}
      submit={t('missedDo')}
      work={() =>
        call('recordFollowUp', {
          issueKey: data.issueKey,
          task: task.id,
          method,
          reached: false,
          calledAt: zonedInputToIso(when, timeZone) ?? undefined,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
      kept={kept}
      close={close}
    >
      {() => (
        <>
          <Field label={t('method')}>
            {(ids) => (
              <Select
                {...ids}
                autoFocus={kept.autoFocus}
                value={method}
                choices={task.methods.map((one) => ({ id: one.id, label: label(one.label) }))}
                onChoose={(id) => set({ method: id })}
              />
            )}
          </Field>
          <Field label={t('calledAt')} hint={t('calledAtHint')}>
            {(ids) => <MomentInput {...ids} value={when} change={(moment) => set({ when: moment })} />}
          </Field>
          <NoteField label={t('missedNote')} value={note} write={(text) => set({ note: text })} />
        </>
      )}
    </SmallForm>
  );
}
