import { useEffect } from 'react';
import type { SettingsView } from '../../../src/contract';
import { call } from '../call';
import type { Draft } from './use-draft';

/** Fetches what is published where the draft turned out to be compared with a newer version than the page was loaded with. */
export function usePublished(view: SettingsView, draft: Draft, replace: (view: SettingsView) => void): void {
  const { key } = view.project;
  const shown = view.configuration?.version ?? 0;
  const { basedOn } = draft.kept;
  useEffect(() => {
    if (basedOn <= shown) return undefined;
    let wanted = true;
    void call('getSettings', { projectKey: key }).then((answer) => {
      // A refusal changes nothing on the page: until the next answer the store's own comparison is shown.
      if (wanted && answer.ok) replace(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [key, basedOn, shown, replace]);
}
