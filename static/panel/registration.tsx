import type { ReactNode } from 'react';
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
  const fields = fieldsToShow(data.registration);
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
      {() => (
        <div className="fields">
          {fields.map((field) => (
            <RegistrationField key={field.id} field={field} missing={missing.includes(field.id)} />
          ))}
        </div>
      )}
    </Fold>
  );
}
