import { view } from '@forge/bridge';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { FormFieldView } from '../../src/contract';
import { Notice } from '../shared/components/notice';
import { Skeleton } from '../shared/components/states';
import { useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { call } from './call';
import { CreateField } from './create-field';
import { askedFields, type FormValues, formSubmission } from './form-values';
import { portalWords } from './portal-words';

/** The fields of registration that the customer fills (S0-32…S0-41). Every change is handed to the portal, which sends it with the request. */
export function CreateForm({ portalId, requestTypeId }: { readonly portalId: string; readonly requestTypeId: string }): ReactNode {
  const t = useWords(portalWords);
  const loaded = useOperation(useCallback(() => call('getRegistrationForm', { portalId, requestTypeId }), [portalId, requestTypeId]));
  const { data, problem, slow } = loaded;
  useEffect(() => {
    // A form that cannot be loaded must not keep the customer from sending; the agent is told what is missing.
    if (problem && !data) handOver([], {});
  }, [problem, data]);
  if (data) return <Fields fields={askedFields(data.fields)} />;
  if (problem) return <Notice tone="warning">{t('formMissing')}</Notice>;
  return slow ? <Skeleton lines={[40, 100, 40, 100]} /> : null;
}

function Fields({ fields }: { readonly fields: readonly FormFieldView[] }): ReactNode {
  const [values, setValues] = useState<FormValues>(() => Object.fromEntries(fields.map((field) => [field.id, field.value ?? ''])));
  useEffect(() => handOver(fields, values), [fields, values]);
  return (
    <main className="create-form">
      {fields.map((field) => (
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

function handOver(fields: readonly FormFieldView[], values: FormValues): void {
  view.submit(formSubmission(fields, values)).catch((problem: unknown) => console.error('The portal did not take the form', problem));
}
