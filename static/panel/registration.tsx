import { type ReactNode, useState } from 'react';
import { Fold } from '../shared/components/fold';
import { Lozenge } from '../shared/components/lozenge';
import { draftsUnder } from '../shared/drafts/draft-store';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useCase } from './case-context';
import { panelWords } from './panel-words';
import { RegistrationField } from './registration-field';
import { fieldsToShow } from './registration-fields';
import { useDraftsOf } from './saving/use-drafts-of';
import { workWords } from './work/work-words';

/** What the registration form holds; what is missing comes first and is filled in place (S0-32…S0-41). */
export function Registration(): ReactNode {
  const { data } = useCase();
  const t = useWords(panelWords);
  const w = useWords(workWords);
  const label = useLabel();
  const { missing, complete } = data.registration;
  const names = missing.map((id) => {
    const field = data.registration.fields.find((candidate) => candidate.id === id);
    return field ? label(field.label) : id;
  });
  const drafts = useDraftsOf('registration');
  const kept = draftsUnder(drafts);
  const unsaved = fieldsToShow(data.registration).filter(({ id }) => kept.includes(`${drafts}${id}`)).length;
  return (
    <Fold
      title={t('registration')}
      openAtFirst={unsaved > 0}
      gist={
        unsaved > 0 ? (
          <Lozenge tone="warning">{w('unsavedCount', { n: unsaved })}</Lozenge>
        ) : complete ? (
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
