import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { ChangeView, OpenCases, SettingsView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { WhenLoaded } from '../../shared/components/states';
import { sharedWords } from '../../shared/i18n/shared-words';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';
import { ChangeTable } from '../draft/change-table';
import { MoveNotice } from '../draft/move-notice';
import { NoteAndCases } from '../draft/note-and-cases';
import { Refusal } from '../draft/refusal';
import { useNoteAsked } from '../draft/use-note-asked';
import { WhatBecomes } from '../draft/what-becomes';
import { versionsWords } from './versions-words';

interface Props {
  readonly projectKey: string;
  readonly version: number;
  readonly current: number;
  /** A second admin has to approve: the content becomes the draft that waits for one. */
  readonly needsApproval: boolean;
  readonly hasDraft: boolean;
  readonly back: () => void;
  readonly done: (settings: SettingsView) => void;
}

/** Before rolling back: what it means, a note for the history, and what becomes of open items. */
export function RollBackPanel({ projectKey, version, current, needsApproval, hasDraft, back, done }: Props): ReactNode {
  const t = useWords(versionsWords);
  const common = useWords(sharedWords);
  const { busy, problem, run } = useAction();
  const [note, setNote] = useState('');
  const [counted, setCounted] = useState<readonly ChangeView[] | null>(null);
  const preview = useOperation(useCallback(() => call('previewRollBack', { projectKey, version }), [projectKey, version]));
  const inTheWay = needsApproval && hasDraft;
  const [openCases, setOpenCases] = useState<OpenCases>('stay');
  const { missing, isNoted, field } = useNoteAsked(note);
  /** Nothing to bring back, nothing to ask. */
  const isSame = preview.data?.changes.length === 0;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isNoted()) return;
    const settings = await run(() => call('rollBack', { projectKey, version, note, openCases }));
    if (settings !== null) done(settings);
  };
  return (
    <form className="stack version-panel" onSubmit={(event) => void send(event)} aria-label={t('rollBackTitle', { version })}>
      <h3>{t('rollBackTitle', { version })}</h3>
      <p>{t(needsApproval ? 'rollBackAsks' : 'rollBackText', { next: current + 1 })}</p>
      <WhenLoaded loaded={preview} skeleton={[40]}>
        {({ changes }) =>
          changes.length === 0 ? (
            <Notice tone="information">{t('saysTheSame')}</Notice>
          ) : (
            <>
              <h4>{t('wouldChange', { n: changes.length, current })}</h4>
              <ChangeTable changes={counted ?? changes} />
            </>
          )
        }
      </WhenLoaded>
      {!isSame && (
        <>
          {inTheWay && <Notice tone="warning">{t('draftInTheWay')}</Notice>}
          <NoteAndCases {...{ note, missing, field, setNote, openCases, setOpenCases }} />
          <MoveNotice projectKey={projectKey} openCases={openCases} />
          {openCases === 'move' && <WhatBecomes version={version} projectKey={projectKey} onCounted={setCounted} />}
          <Refusal problem={problem} />
        </>
      )}
      <div className="row">
        {!isSame && (
          <Button type="submit" appearance="primary" isLoading={busy} isDisabled={inTheWay}>
            {t(needsApproval ? 'rollBackAsk' : 'rollBackNow')}
          </Button>
        )}
        <Button appearance="subtle" onClick={back}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
