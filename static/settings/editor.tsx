import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SettingsView } from '../../src/contract';
import { Lozenge } from '../shared/components/lozenge';
import { Select } from '../shared/components/select';
import { useWords } from '../shared/i18n/use-words';
import type { AskedDraft } from './draft/asked-draft';
import { DraftBar } from './draft/draft-bar';
import { KeptInSight } from './draft/kept-in-sight';
import { LeftBehind } from './draft/left-behind';
import { nameBook } from './draft/name-book';
import { SkipToBar } from './draft/skip-links';
import { UnreadFields } from './draft/unread';
import { useDraft } from './draft/use-draft';
import { usePublished } from './draft/use-published';
import type { Target } from './form/form-context';
import { ProcessParts } from './form/process-parts';
import { useFocusOnTarget } from './form/use-focus-on-target';
import { peopleOf } from './parts/find-targets';
import { focusHeading } from './parts/focus-heading';
import { Locked } from './parts/locked';
import { SectionBody } from './section-body';
import { placeOf, type SectionId, sectionsFor } from './section-of';
import { settingsWords } from './settings-words';

interface Props {
  readonly view: SettingsView;
  readonly configuration: NonNullable<SettingsView['configuration']>;
  /** The draft as it was loaded. */
  readonly first: AskedDraft;
  readonly replace: (view: SettingsView) => void;
}

/** Sections in which whoever only looks has something to press; they lock by themselves what is to be changed. */
const LOCKS_ITSELF: ReadonlySet<SectionId> = new Set(['process', 'calendar', 'versions']);

/** Left the sections in the order of the process, right one of them, below what the draft changes. */
export function Editor({ view, configuration, first, replace }: Props): ReactNode {
  const t = useWords(settingsWords);
  const [section, setSection] = useState<SectionId>('process');
  const [target, setTarget] = useState<Target | null>(null);
  const people = useMemo(() => peopleOf(view), [view]);
  const known = useMemo(() => nameBook(view), [view]);
  const draft = useDraft(view.project.key, configuration, first, known);
  usePublished(view, draft, replace);
  const changed = new Set(draft.changes.map(({ path }) => placeOf(path)));
  const differing = view.selfCheck.cases.filter(({ findings }) => findings.some(({ severity }) => severity === 'disagreement'));
  /** Leads to a section, and in it to a place of the draft. */
  const goTo = useCallback((to: SectionId, path?: string) => {
    setSection(to);
    if (path !== undefined) setTarget((last) => ({ path, turn: (last?.turn ?? 0) + 1 }));
  }, []);
  /** By its name in the navigation: the focus goes along, to the heading that is drawn by then. */
  const show = (id: SectionId): void => {
    flushSync(() => setSection(id));
    focusHeading();
  };
  const goToPlace = useCallback((path: string) => goTo(placeOf(path), path), [goTo]);
  useFocusOnTarget(target);
  const sections = sectionsFor(view.mayEdit);
  const problems = view.health.problems.length + differing.length;
  return (
    <UnreadFields content={draft}>
      <div className="editor">
        <nav aria-label={t('sections')}>
          <Select
            className="select narrow-only"
            aria-label={t('sections')}
            value={section}
            choices={sections.map((id) => ({ id, label: t(id) }))}
            onChoose={(id) => setSection(sections.find((candidate) => candidate === id) ?? section)}
          />
          <ul className="wide-only">
            {sections.map((id) => (
              <li key={id}>
                <button type="button" className="nav-item" aria-current={section === id ? 'page' : undefined} onClick={() => show(id)}>
                  {t(id)}
                  {changed.has(id) && (
                    <span className="dot">
                      <span aria-hidden="true">●</span>
                      <span className="off-screen">{t('changedInDraft')}</span>
                    </span>
                  )}
                  {id === 'health' && problems > 0 && <Lozenge tone="danger">{problems}</Lozenge>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="section">
          <h2 tabIndex={-1} data-place-of-section>
            {t(section)}
          </h2>
          <SkipToBar draft={draft} />
          {!view.mayEdit && (
            <p className="quiet">
              {t('rulesInUse', { version: configuration.version })} {t('whoCanHelp')}
            </p>
          )}
          <Locked isLocked={!view.mayEdit && !LOCKS_ITSELF.has(section)} name={t(section)}>
            <LeftBehind key={section} draft={draft} section={section} />
            <SectionBody {...{ section, view, configuration, draft, replace, target }} goTo={goToPlace} />
          </Locked>
          <ProcessParts {...{ section, draft, people, target }} published={configuration.profile} goTo={goToPlace} mayEdit={view.mayEdit} />
        </div>
        <KeptInSight>
          <DraftBar
            projectKey={view.project.key}
            draft={draft}
            needsApproval={configuration.settings.secondApprover === true}
            goTo={goTo}
            replace={replace}
          />
        </KeptInSight>
      </div>
    </UnreadFields>
  );
}
