import { useCallback, useEffect, useState } from 'react';
import { call } from '../call';
import { useCase } from '../case-context';

/** Names already asked for, by account id; they outlive a folded section. */
const known = new Map<string, string>();

/** Names of the people in this case. Asked once when something with people is opened; without an answer the id is shown. */
export function useNames(): (accountId: string | null) => string {
  const { data } = useCase();
  const { issueKey, revision } = data;
  const [, setLoaded] = useState(0);
  useEffect(() => {
    let wanted = true;
    void call('listNames', { issueKey }).then((answer) => {
      if (!answer.ok) return;
      for (const { accountId, name } of answer.value.people) known.set(accountId, name);
      if (wanted) setLoaded(revision);
    });
    return () => {
      wanted = false;
    };
  }, [issueKey, revision]);
  return useCallback((accountId) => (accountId === null ? 'Closed Loop' : (known.get(accountId) ?? accountId)), []);
}
