import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { useCase } from '../case-context';
import { peopleWords } from './people-words';

/** Names already asked for, by account id; they outlive a folded section. */
const known = new Map<string, string>();
/** The latest question, by item and revision: however many places name people, they ask once. */
let asked: { readonly about: string; readonly answered: Promise<void> } | null = null;

function ask(issueKey: string, revision: number): Promise<void> {
  const about = `${issueKey} ${revision}`;
  if (asked?.about !== about)
    asked = {
      about,
      answered: call('listNames', { issueKey }).then((answer) => {
        if (answer.ok) for (const { accountId, name } of answer.value.people) known.set(accountId, name);
        // Without an answer the next place that names people asks again.
        else if (asked?.about === about) asked = null;
      }),
    };
  return asked.answered;
}

/** Names of the people in this case. Asked once when something with people is opened; who has none in Jira any more is somebody. */
export function useNames(): (accountId: string | null) => string {
  const t = useWords(peopleWords);
  const { data } = useCase();
  const { issueKey, revision } = data;
  const [loaded, setLoaded] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask(issueKey, revision).then(() => {
      if (wanted) setLoaded(revision);
    });
    return () => {
      wanted = false;
    };
  }, [issueKey, revision]);
  const isAnswered = loaded === revision;
  return useCallback(
    (accountId) => (accountId === null ? 'Closed Loop' : (known.get(accountId) ?? (isAnswered ? t('somebody') : '…'))),
    [t, isAnswered],
  );
}
