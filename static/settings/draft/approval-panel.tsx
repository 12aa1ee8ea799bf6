import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import type { Answer, ChangeView, DraftView, PublicationRequestView, SettingsView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { ChangeTable } from './change-table';
import { draftWords } from './draft-words';
import { MoveNotice } from './move-notice';
import { Refusal } from './refusal';
import type { Draft } from './use-draft';
import { WhatBecomes } from './what-becomes';

interface Props {
  readonly projectKey: string;
  readonly draft: Draft;
  readonly approval: PublicationRequestView;
  readonly done: (settings: SettingsView, draft: DraftView) => void;
}

/** Somebody asked to publish: another admin approves or sends it back; whoever asked waits. An edit takes the question back. */
export function ApprovalPanel({ projectKey, draft, approval, done }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(draftWords);
  const { busy, problem, run } = useAction();
  const [reason, setReason] = useState('');
  const [counted, setCounted] = useState<readonly ChangeView[] | null>(null);
  const { revision } = draft.kept;
  const { askedBy, askedAt, note, openCases } = approval;
  const own = askedBy.accountId === reader.accountId;
  /** Where the draft changed meanwhile, the present one is shown instead of the one that was judged. */
  const onPresent = async <T,>(asked: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await asked;
    if (!answer.ok && answer.problem.reason === 'conflict') await draft.refresh();
    return answer;
  };
  const approve = async (): Promise<void> => {
    const settings = await run(() => onPresent(call('publishDraft', { projectKey, revision, note, openCases })));
    if (settings === null) return;
    const next = await run(() => call('getDraft', { projectKey }));
    if (next !== null) done(settings, next);
  };
  const sendBack = async (): Promise<void> => {
    const next = await run(() => onPresent(call('returnDraft', { projectKey, revision, reason })));
    if (next !== null) draft.replace(next);
  };
  return (
    <section className="stack publish-panel" aria-label={t('approvalTitle', { name: askedBy.name })}>
      <Notice tone="information" title={t('approvalTitle', { name: askedBy.name })}>
        <p className="version-note">{note}</p>
        <p className="quiet small">
          {momentText(Date.parse(askedAt), Date.now(), reader)} · {t(openCases === 'move' ? 'askedMove' : 'askedStay')}
        </p>
      </Notice>
      <ChangeTable changes={counted ?? draft.changes} />
      <MoveNotice projectKey={projectKey} openCases={openCases} />
      {openCases === 'move' && <WhatBecomes key={revision} projectKey={projectKey} onCounted={setCounted} />}
      <Refusal problem={problem} />
      {own ? (
        <p className="quiet">{t('waiting')}</p>
      ) : (
        <>
          <div>
            <Button appearance="primary" isLoading={busy} onClick={() => void approve()}>
              {t('approve')}
            </Button>
          </div>
          <Field label={t('sendBackReason')}>
            {(ids) => (
              <Textfield {...ids} isCompact maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            )}
          </Field>
          <div>
            <Button isDisabled={reason.trim() === ''} onClick={() => void sendBack()}>
              {t('sendBack')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
