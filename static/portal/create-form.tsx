import { view } from '@forge/bridge';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { RequestForm } from '../../src/contract';
import { Notice } from '../shared/components/notice';
import { Skeleton } from '../shared/components/states';
import { useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { AnonymitySwitch } from './anonymity-switch';
import { call } from './call';
import { CreateField } from './create-field';
import { askedFields, type FormValues, formSubmission, type Submission } from './form-values';
import { formWords } from './form-words';

/** The fields of registration that the customer fills (S0-32…S0-41). Every change is handed to the portal, which sends it with the request. */
export function CreateForm({ portalId, requestTypeId }: { readonly portalId: string; readonly requestTypeId: string }): ReactNode {
  const t = useWords(formWords);
  const loaded = useOperation(useCallback(() => call('getRegistrationForm', { portalId, requestTypeId }), [portalId, requestTypeId]));
  const { data, problem, slow } = loaded;
  useEffect(() => {
    // A form that cannot be loaded must not keep the customer from sending; the agent is told what is missing.
    if (problem && !data) handOver({ fields: [], isValid: true });
  }, [problem, data]);
  if (data) return <Fields form={data} />;
  if (problem) return <Notice tone="warning">{t('formMissing')}</Notice>;
  return slow ? <Skeleton lines={[40, 100, 40, 100]} /> : null;
}

function Fields({ form }: { readonly form: RequestForm }): ReactNode {
  const { fields } = form;
  // What was typed stays while somebody tries the switch; what is handed over leaves it out.
  const [values, setValues] = useState<FormValues>(() => Object.fromEntries(fields.map((field) => [field.id, field.value ?? ''])));
  const [anonymous, setAnonymous] = useState(false);
  useEffect(() => handOver(formSubmission(fields, values, anonymous)), [fields, values, anonymous]);
  return (
    <main className="create-form">
      {form.anonymous && <AnonymitySwitch notice={form.anonymous.notice} on={anonymous} change={setAnonymous} />}
      {askedFields(fields, anonymous).map((field) => (
        <CreateField
          key={field.id}
          field={field}
          value={values[field.id] ?? ''}
          change={(value) => setValues((present) => ({ ...present, [field.id]: value }))}
        />
      ))}
    </main>
  );
}

function handOver(submission: Submission): void {
  view.submit(submission).catch((problem: unknown) => console.error('The portal did not take the form', problem));
}
