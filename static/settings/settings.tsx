import { type ReactNode, useState } from 'react';
import { useScreen } from '../shared/bridge/screen-context';
import { textAt } from '../shared/bridge/text-at';
import { useWords } from '../shared/i18n/use-words';
import { ProjectList } from './project-list';
import { ProjectPage } from './project-page';
import { settingsWords } from './settings-words';

/** Opened for one project (project settings) or for all (app administration). */
export function Settings(): ReactNode {
  const { extension } = useScreen();
  const t = useWords(settingsWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const own = textAt(extension, 'project', 'key');
  const key = own ?? chosen;
  if (key === null) return <ProjectList choose={setChosen} />;
  return (
    <main className="settings">
      {own === null && (
        <button type="button" className="link" onClick={() => setChosen(null)}>
          ← {t('allProjects')}
        </button>
      )}
      <ProjectPage key={key} projectKey={key} />
    </main>
  );
}
