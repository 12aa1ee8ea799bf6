import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DraftView, OpenCases, SettingsView } from '../../../src/contract';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { ChangeTable } from './change-table';
import { draftWords } from './draft-words';
import { NoteAndCases } from './note-and-cases';
import type { Draft } from './use-draft';

interface Props {
  readonly projectKey: string;
  readonly draft: Draft;
  readonly needsApproval: boolean;
  readonly back: () => void;
  /** The settings and the draft as they stand afterwards. */
  readonly done: (settings: SettingsView, draft: DraftView) => void;
}

/** Before publishing: what changes, a note for the history, and what becomes of open items. */
export function PublishPanel({ projectKey, draft, needsApproval, back, done }: Props): ReactNode {
  const t = useWords(draftWords);
  const { busy, problem, run } = useAction();
  const [note, setNote] = useState('');
  const [openCases, setOpenCases] = useState<OpenCases>('stay');
  const version = draft.kept.basedOn + 1;
  const publish = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const revision = await draft.keepNow();
    if (revision === null) return;
    const settings = await run(() => call('publishDraft', { projectKey, revision, note, openCases }));
    if (settings === null) return;
    const next = await run(() => call('getDraft', { projectKey }));
    if (next !== null) done(settings, next);
  };
  return (
    <form className="stack publish-panel" aria-label={t('publishTitle', { version })} onSubmit={(event) => void publish(event)}>
      <h3>{t('publishTitle', { version })}</h3>
      <ChangeTable changes={draft.changes} />
      <NoteAndCases note={note} setNote={setNote} openCases={openCases} setOpenCases={setOpenCases} />
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={note.trim() === ''}>
          {t(needsApproval ? 'ask' : 'publishNow', { version })}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
