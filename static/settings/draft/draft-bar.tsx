import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { placeOf, type SectionId } from '../section-of';
import { settingsWords } from '../settings-words';
import { ConflictView } from './conflict-view';
import type { Draft } from './use-draft';

/** What is unsaved, at the foot of every section; gone when there is nothing to say. */
export function DraftBar({ draft, goTo }: { readonly draft: Draft; readonly goTo: (section: SectionId) => void }): ReactNode {
  const t = useWords(settingsWords);
  const { changes, problem, conflict } = draft;
  const section = problem?.path ? placeOf(problem.path) : null;
  if (conflict) return <ConflictView draft={draft} conflict={conflict} />;
  if (changes.length === 0) {
    return (
      <p className="draft-said quiet" role="status">
        {draft.savedNow ? t('savedText') : ''}
      </p>
    );
  }
  return (
    <div className="draft-bar">
      <ProblemNotice problem={problem} />
      <div className="row">
        <strong role="status">{t('changes', { n: changes.length })}</strong>
        {section && (
          <Button appearance="subtle" onClick={() => goTo(section)}>
            {t('showFault', { section: t(section) })}
          </Button>
        )}
        <Button appearance="primary" isLoading={draft.busy} onClick={() => void draft.save()}>
          {t('save')}
        </Button>
        <Button appearance="subtle" onClick={draft.discard}>
          {t('discard')}
        </Button>
      </div>
    </div>
  );
}
