import { type ReactNode, useState } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { PersonPicker } from '../people/person-picker';
import { SmallForm } from '../small-form';
import { satisfactionWords } from './satisfaction-words';

/** Gives a reconsideration to somebody who had no part in the first decision (S4-90); who had one is refused with that reason. */
export function ReviewerForm({ close }: { readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const [{ reviewer, name }, choose] = useState({ reviewer: '', name: '' });
  const send = (): CaseAnswer | null => (reviewer === '' ? null : call('assignReconsideration', { issueKey: data.issueKey, reviewer }));
  return (
    <SmallForm title={t('giveReview')} submit={t('giveReview')} work={send} close={close}>
      {(asked) => (
        <PersonPicker
          label={t('reviewer')}
          value={reviewer}
          name={name}
          error={asked && reviewer === '' ? t('missing') : null}
          without={[...data.satisfaction.hadPart, data.satisfaction.reviewer ?? '']}
          onChoose={(id, called) => choose({ reviewer: id, name: called })}
        />
      )}
    </SmallForm>
  );
}
