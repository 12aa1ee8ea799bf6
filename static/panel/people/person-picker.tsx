import Textfield from '@atlaskit/textfield';
import { type ReactNode, useEffect, useState } from 'react';
import type { PersonView } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { useCase } from '../case-context';
import { peopleWords } from './people-words';

/** A pause in typing after which people are looked for (milliseconds). */
const PAUSE_MS = 300;

interface Props {
  readonly label: string;
  readonly value: string;
  /** What the chosen person is called: stays in the list whatever is looked for. */
  readonly name: string;
  readonly error?: string | null;
  /** Who is not offered, such as who has the case now. */
  readonly without?: readonly string[];
  readonly autoFocus?: boolean;
  readonly onChoose: (accountId: string, name: string) => void;
}

/** Somebody the issue can be given to: part of the name narrows the list, which is a native one for keyboard and phone. */
export function PersonPicker({ label, value, name, error = null, without = [], autoFocus = true, onChoose }: Props): ReactNode {
  const { data } = useCase();
  const t = useWords(peopleWords);
  const [query, setQuery] = useState('');
  const [people, setPeople] = useState<readonly PersonView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { issueKey } = data;
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () => {
        void call('listAssignable', { issueKey, query }).then((answer) => {
          if (!wanted) return;
          setPeople(answer.ok ? answer.value.people : []);
          setProblem(answer.ok ? null : answer.problem.message);
        });
      },
      query === '' ? 0 : PAUSE_MS,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [issueKey, query]);
  const offered = (people ?? []).filter(({ accountId }) => !without.includes(accountId));
  const gone = value !== '' && !offered.some(({ accountId }) => accountId === value);
  const listed = gone ? [{ accountId: value, name }, ...offered] : offered;
  const hint = people !== null && offered.length === 0 ? t('nobody') : undefined;
  return (
    <div className="stack">
      <Field label={t('search')}>
        {(ids) => (
          <Textfield
            {...ids}
            isCompact
            autoFocus={autoFocus}
            maxLength={100}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={label} required hint={hint} error={error ?? problem}>
        {(ids) => (
          <Select
            {...ids}
            value={value}
            prompt={t(people === null ? 'loading' : 'choose')}
            choices={listed.map((person) => ({ id: person.accountId, label: person.name }))}
            onChoose={(id) => onChoose(id, listed.find(({ accountId }) => accountId === id)?.name ?? '')}
          />
        )}
      </Field>
    </div>
  );
}
