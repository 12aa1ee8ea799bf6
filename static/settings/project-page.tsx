import { type ReactNode, useCallback } from 'react';
import type { SettingsView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Notice } from '../shared/components/notice';
import { WhenLoaded } from '../shared/components/states';
import { sharedWords } from '../shared/i18n/shared-words';
import { useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { momentText } from '../shared/time/moment-text';
import { call } from './call';
import { Editor } from './editor';
import { ProfileChoice } from './profile-choice';
import { settingsWords } from './settings-words';

/** The settings of one project: first the choice of its process, then everything about it. */
export function ProjectPage({ projectKey }: { readonly projectKey: string }): ReactNode {
  const t = useWords(settingsWords);
  const reader = useScreen();
  const common = useWords(sharedWords);
  const loaded = useOperation<SettingsView>(useCallback(() => call('getSettings', { projectKey }), [projectKey]));
  return (
    <WhenLoaded loaded={loaded} skeleton={[30, 100, 100, 100, 60]} help={t('whoCanHelp')}>
      {(view) => (
        <>
          {loaded.problem && loaded.loadedAt !== null && (
            <Notice tone="warning">{common('stale', { when: momentText(loaded.loadedAt, Date.now(), reader) })}</Notice>
          )}
          <h1>{view.project.name}</h1>
          {view.configuration ? (
            <Editor view={view} configuration={view.configuration} replace={loaded.replace} />
          ) : (
            <ProfileChoice view={view} replace={loaded.replace} />
          )}
        </>
      )}
    </WhenLoaded>
  );
}
