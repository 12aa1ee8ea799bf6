import Textarea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { MomentInput } from '../../shared/components/moment-input';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { zonedInputToIso } from '../../shared/time/zoned-input';
import { call } from '../call';
import { useCase } from '../case-context';
import { SmallForm } from '../small-form';
import { followUpWords } from './follow-up-words';

/** A call without an answer: how, when, and what there is to say of it. One click alone is no try. */
export function MissedForm({ task, close }: { readonly task: FollowUpView; readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const { timeZone } = useScreen();
  const t = useWords(followUpWords);
  const label = useLabel();
  const [method, setMethod] = useState(task.methods[0]?.id ?? 'phone');
  const [when, setWhen] = useState('');
  const [note, setNote] = useState('');
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
      close={close}
    >
      {() => (
        <>
          <Field label={t('method')}>
            {(ids) => (
              <Select
                {...ids}
                autoFocus
                value={method}
                choices={task.methods.map((one) => ({ id: one.id, label: label(one.label) }))}
                onChoose={setMethod}
              />
            )}
          </Field>
          <Field label={t('calledAt')} hint={t('calledAtHint')}>
            {(ids) => <MomentInput {...ids} value={when} change={setWhen} />}
          </Field>
          <Field label={t('missedNote')}>
            {(ids) => (
              <Textarea
                {...ids}
                value={note}
                minimumRows={2}
                maxLength={2_000}
                resize="smart"
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
    </SmallForm>
  );
}
