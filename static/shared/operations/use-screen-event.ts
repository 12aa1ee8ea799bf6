import { events } from '@forge/bridge';
import { useEffect } from 'react';

/** Runs `react` whenever the host tells of an event, such as JIRA_ISSUE_CHANGED; a host without events is only less quick. */
export function useScreenEvent(name: string, react: () => void): void {
  useEffect(() => {
    let gone = false;
    let stop = (): void => undefined;
    events
      .on(name, react)
      .then((subscription) => {
        if (gone) subscription.unsubscribe();
        else stop = () => subscription.unsubscribe();
      })
      .catch((problem: unknown) => console.warn('The host has no events', name, problem));
    return () => {
      gone = true;
      stop();
    };
  }, [name, react]);
}
