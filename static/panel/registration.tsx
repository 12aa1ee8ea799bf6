import { type ReactNode, useState } from 'react';
import { Fold } from '../shared/components/fold';
import { Lozenge } from '../shared/components/lozenge';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useCase } from './case-context';
import { panelWords } from './panel-words';
import { RegistrationField } from './registration-field';
import { fieldsToShow } from './registration-fields';

/** What the registration form holds; what is missing comes first and is filled in place (S0-32…S0-41). */
export function Registration(): ReactNode {
  const { data } = useCase();
  const t = useWords(panelWords);
  const label = useLabel();
  const { missing, complete } = data.registration;
  const names = missing.map((id) => {
    const field = data.registration.fields.find((candidate) => candidate.id === id);
    return field ? label(field.label) : id;
  });
  return (
    <Fold
      title={t('registration')}
      gist={
        complete ? (
          t('registrationComplete')
        ) : (
          <>
            <Lozenge tone="warning">{t('missingCount', { n: missing.length })}</Lozenge> {names.join(' · ')}
          </>
        )
      }
    >
      {() => <Fields />}
    </Fold>
  );
}

/** In the order in which they stood when it was opened: what was missing stays where it was filled. */
function Fields(): ReactNode {
  const { data } = useCase();
  const fields = fieldsToShow(data.registration);
  const [order] = useState(() => fields.map(({ id }) => id));
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return (
    <div className="fields">
      {fields
        .toSorted((a, b) => place(a.id) - place(b.id))
        .map((field) => (
          <RegistrationField key={field.id} field={field} missing={data.registration.missing.includes(field.id)} />
        ))}
    </div>
  );
}
