import Button from '@atlaskit/button/new';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { ChangeView, DraftView, SettingsView } from '../../../src/contract';
import { isEscape } from '../../shared/focus/is-escape';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import type { SectionId } from '../section-of';
import { ChangeTable } from './change-table';
import { draftWords } from './draft-words';
import { MoveNotice } from './move-notice';
import { NoteAndCases, type Wish } from './note-and-cases';
import { PlaceLink } from './place-link';
import { Refusal } from './refusal';
import type { Draft } from './use-draft';
import { useNoteAsked } from './use-note-asked';
import { WhatBecomes } from './what-becomes';

interface Props {
  readonly projectKey: string;
  readonly draft: Draft;
  readonly needsApproval: boolean;
  readonly wish: Wish;
  readonly setWish: (wish: Wish) => void;
  readonly back: () => void;
  /** Leads to what a refusal is about. */
  readonly goTo: (section: SectionId, path?: string) => void;
  /** The settings and the draft as they stand afterwards. */
  readonly done: (settings: SettingsView, draft: DraftView) => void;
}

/** Before publishing: what changes, a note for the history, and what becomes of open items. */
export function PublishPanel({ projectKey, draft, needsApproval, wish, setWish, back, goTo, done }: Props): ReactNode {
  const t = useWords(draftWords);
  const { busy, problem, run } = useAction();
  const { note, openCases } = wish;
  const [counted, setCounted] = useState<readonly ChangeView[] | null>(null);
  const version = draft.kept.basedOn + 1;
  const title = t(needsApproval ? 'askTitle' : 'publishTitle', { version });
  const { missing, isNoted, field } = useNoteAsked(note);
  const publish = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isNoted()) return;
    const revision = await draft.keepNow();
    if (revision === null) return;
    const settings = await run(async () => {
      const answer = await call('publishDraft', { projectKey, revision, note, openCases });
      // What others did meanwhile is shown before it is tried again.
      if (!answer.ok && answer.problem.reason === 'conflict') await draft.refresh();
      return answer;
    });
    if (settings === null) return;
    const next = await run(() => call('getDraft', { projectKey }));
    if (next !== null) done(settings, next);
  };
  /** What was written there is not left by a key. */
  const leave = (event: KeyboardEvent): void => {
    if (isEscape(event) && note.trim() === '') back();
  };
  return (
    <form className="stack publish-panel" aria-label={title} onKeyDown={leave} onSubmit={(event) => void publish(event)}>
      <h3>{title}</h3>
      <ChangeTable changes={counted ?? draft.changes} />
      <NoteAndCases
        note={note}
        missing={missing}
        field={field}
        setNote={(next) => setWish({ ...wish, note: next })}
        openCases={openCases}
        setOpenCases={(next) => setWish({ ...wish, openCases: next })}
      />
      <MoveNotice projectKey={projectKey} openCases={openCases} />
      {openCases === 'move' && <WhatBecomes key={draft.kept.revision} projectKey={projectKey} onCounted={setCounted} />}
      <Refusal problem={problem}>
        {problem?.path && (
          <p>
            <PlaceLink {...{ draft, goTo }} path={problem.path} />
          </p>
        )}
      </Refusal>
      <div className="row">
        {draft.kept.overtaken ? (
          <Button appearance="primary" onClick={() => void draft.keepNow(true)}>
            {t('keepDraft')}
          </Button>
        ) : (
          <Button type="submit" appearance="primary" isLoading={busy}>
            {t(needsApproval ? 'ask' : 'publishNow', { version })}
          </Button>
        )}
        <Button appearance="subtle" onClick={back}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
