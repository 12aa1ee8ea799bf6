import { type ReactNode, useCallback, useState } from 'react';
import type { ProjectSummary } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { textAt } from '../shared/bridge/text-at';
import { Empty, WhenLoaded } from '../shared/components/states';
import { useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { call } from './call';
import { EditView } from './edit-view';
import { choiceOf, type GadgetChoice } from './gadget-choice';
import { gadgetWords } from './gadget-words';
import { Quality } from './quality';

/** The dashboard gadget: quality against the targets of the process (S0-89…S0-93). */
export function Gadget(): ReactNode {
  const { extension } = useScreen();
  const t = useWords(gadgetWords);
  const loaded = useOperation(useCallback(() => call('listProjects', {}), []));
  const editing = textAt(extension, 'entryPoint') === 'edit';
  // A saved choice needs no list of projects first: the numbers are on their way one call earlier.
  const saved = editing ? null : choiceOf(extension, []);
  if (saved) return <Shown first={saved} projects={loaded.data?.projects ?? []} />;
  return (
    <WhenLoaded loaded={loaded} skeleton={[40, 100, 100, 70]} help={t('whoCanHelp')}>
      {({ projects }) => {
        const first = choiceOf(extension, projects);
        if (!first) return <Empty title={t('noProjectTitle')}>{t('noProjectText')}</Empty>;
        return editing ? <EditView first={first} projects={projects} /> : <Shown first={first} projects={projects} />;
      }}
    </WhenLoaded>
  );
}

/** The numbers of one choice; switching here is for this reader and this visit only. */
function Shown({ first, projects }: { readonly first: GadgetChoice; readonly projects: readonly ProjectSummary[] }): ReactNode {
  const [choice, setChoice] = useState(first);
  return <Quality key={`${choice.project} ${choice.period}`} choice={choice} projects={projects} choose={setChoice} />;
}
