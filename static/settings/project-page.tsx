import { type ComponentProps, type ReactNode, useCallback, useState } from 'react';
import type { ImportView, SettingsView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { textAt } from '../shared/bridge/text-at';
import { Notice } from '../shared/components/notice';
import { Empty, WhenLoaded } from '../shared/components/states';
import { sharedWords } from '../shared/i18n/shared-words';
import { useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { momentText } from '../shared/time/moment-text';
import { call } from './call';
import { type AskedDraft, askDraft } from './draft/asked-draft';
import { Editor } from './editor';
import { ProfileChoice } from './profile-choice';
import { settingsWords } from './settings-words';
import { WhatWasRead } from './versions/what-was-read';

/** The settings of one project: first the choice of its process, then everything about it. */
export function ProjectPage({ projectKey }: { readonly projectKey: string }): ReactNode {
  const t = useWords(settingsWords);
  const reader = useScreen();
  // The project page is for reading, whoever opens it.
  const reading = textAt(reader.extension, 'type') === 'jira:projectPage';
  const common = useWords(sharedWords);
  // What the first version was read from may name people who are not here: that outlives the screen it was chosen on.
  const [began, setBegan] = useState<ImportView | null>(null);
  const loaded = useOperation<SettingsView>(useCallback(() => call('getSettings', { projectKey }), [projectKey]));
  return (
    <WhenLoaded loaded={loaded} skeleton={[30, 100, 100, 100, 60]} help={t('whoCanHelp')}>
      {(loadedView) => {
        const view = reading ? { ...loadedView, mayEdit: false } : loadedView;
        return (
          <>
            {loaded.problem && loaded.loadedAt !== null && (
              <Notice tone="warning">{common('stale', { when: momentText(loaded.loadedAt, Date.now(), reader) })}</Notice>
            )}
            <h1>{view.project.name}</h1>
            {began !== null && <WhatWasRead read={began} said="firstRead" />}
            {view.configuration && !view.mayEdit ? (
              <Editor view={view} configuration={view.configuration} first={asPublished(view.configuration)} replace={loaded.replace} />
            ) : view.configuration ? (
              <DraftEditor view={view} configuration={view.configuration} replace={loaded.replace} />
            ) : !view.mayEdit ? (
              <Empty title={t('noRulesYet')}>{t('noRulesYetText')}</Empty>
            ) : (
              <ProfileChoice view={view} replace={loaded.replace} began={setBegan} />
            )}
          </>
        );
      }}
    </WhenLoaded>
  );
}

/** The draft is loaded beside the settings: where there is none, it is what is published. */
function DraftEditor(props: Omit<ComponentProps<typeof Editor>, 'first'>): ReactNode {
  const t = useWords(settingsWords);
  const { key } = props.view.project;
  const draft = useOperation<AskedDraft>(useCallback(() => askDraft(key), [key]));
  return (
    <WhenLoaded loaded={draft} skeleton={[30, 100, 100]} help={t('whoCanHelp')}>
      {(first) => <Editor {...props} first={first} />}
    </WhenLoaded>
  );
}

/** For whoever may only look: what is published, as a draft that changes nothing. */
const asPublished = ({ profile, settings, version }: NonNullable<SettingsView['configuration']>): AskedDraft => ({
  turn: Infinity,
  draft: {
    ...{ basedOn: version, revision: `${version}.none`, stored: false, profile, settings, changedBy: null, changedAt: null },
    ...{ changes: [], people: {}, openItems: [], faults: [], overtaken: null, approval: null, returned: null },
  },
});
