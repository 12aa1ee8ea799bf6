import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { EvidenceView } from '../../../src/contract';
import { LONGEST } from '../../../src/domain/longest';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { MomentInput } from '../../shared/components/moment-input';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { leadToTooLong } from '../../shared/components/too-long';
import { RestoredLine } from '../../shared/drafts/restored-line';
import { isEscape } from '../../shared/focus/is-escape';
import { sharedWords } from '../../shared/i18n/shared-words';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { useKeptForm } from '../saving/use-kept-form';
import { CheckFields } from './check-fields';
import { draftOf, type EvidenceDraft, entryOf, missingIn, overtakenIn, rebased } from './evidence-draft';
import { FileField } from './file-field';
import { investigationWords } from './investigation-words';

/** Records a new piece of evidence, or the next version of one; earlier versions stay in its chain of custody. */
export function EvidenceForm({
  piece,
  nameOf,
  keptAs,
  close,
}: {
  readonly piece: EvidenceView | null;
  readonly nameOf: (accountId: string | null) => string;
  /** What is typed is kept as this. */
  readonly keptAs: string;
  readonly close: () => void;
}): ReactNode {
  const { data, replace } = useCase();
  const { timeZone } = useScreen();
  const t = useWords(investigationWords);
  const common = useWords(sharedWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const kinds = data.investigation?.kinds ?? [];
  const now = draftOf(piece, kinds[0]?.id ?? '', data.now, timeZone);
  const kept = useKeptForm<EvidenceDraft>(keptAs, now, (typed, base) => (piece === null ? typed : rebased(typed, base, now)));
  const { value: draft, set: setDraft } = kept;
  const overtaken = piece === null || kept.restoredAt === null ? [] : overtakenIn(draft, kept.base, now);
  const [asked, setAsked] = useState(false);
  const missing = asked ? missingIn(draft, timeZone) : [];
  const set = (over: Partial<EvidenceDraft>): void => setDraft({ ...draft, ...over });
  const errorOf = (field: keyof EvidenceDraft): string | null => (missing.includes(field) ? t('missing') : null);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (leadToTooLong(event.currentTarget) || missingIn(draft, timeZone).length > 0) return;
    const entry = entryOf(draft, piece, timeZone);
    const answer = await run(() =>
      call('recordEvidence', { issueKey: data.issueKey, entry, ...(piece === null ? {} : { evidence: piece.id }) }),
    );
    if (!answer) return;
    kept.forget();
    replace(answer);
    close();
  };
  const cancel = (): void => {
    kept.forget();
    close();
  };
  const line = (field: 'source' | 'collector' | 'responsibleParty' | 'place', name: string, hint?: string): ReactNode => (
    <Field label={name} hint={hint} required={field === 'source'} error={errorOf(field)} room={{ text: draft[field], most: LONGEST.line }}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          value={draft[field]}
          isInvalid={ids['aria-invalid']}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className="evidence-form"
      aria-label={t(piece === null ? 'add' : 'change')}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => isEscape(event) && close()}
    >
      {kept.restoredAt !== null && (
        <div className="wide">
          <RestoredLine kept={kept} />
          {overtaken.length > 0 && (
            <p className="small field-error">{t('overtaken', { list: overtaken.map((one) => t(NAMES[one])).join(' · ') })}</p>
          )}
        </div>
      )}
      <Field label={t('kind')}>
        {(ids) => (
          <Select
            {...ids}
            autoFocus={kept.autoFocus}
            value={draft.kind}
            choices={kinds.map((kind) => ({ id: kind.id, label: label(kind.label) }))}
            onChoose={(kind) => set({ kind })}
          />
        )}
      </Field>
      {line('source', t('source'), t('sourceHint'))}
      <div className="wide">
        <Field
          label={t('content')}
          hint={t('contentHint')}
          required
          error={errorOf('content')}
          room={{ text: draft.content, most: LONGEST.content }}
        >
          {(ids) => (
            <Textarea
              {...ids}
              value={draft.content}
              isInvalid={ids['aria-invalid']}
              minimumRows={2}
              resize="smart"
              onChange={(event) => set({ content: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('collectedAt')} required error={errorOf('collectedAt')}>
        {(ids) => <MomentInput {...ids} value={draft.collectedAt} change={(moment) => set({ collectedAt: moment })} />}
      </Field>
      {line('collector', t('collector'), piece === null ? t('collectorHint') : t('collectorStays', { who: nameOf(piece.collectedBy) }))}
      {line('responsibleParty', t('responsible'))}
      {draft.kind === 'physical' && line('place', t('place'), t('placeHint'))}
      {draft.kind === 'electronic' && <CheckFields checks={draft.checks} onChange={(checks) => set({ checks })} />}
      <FileField
        value={draft.attachmentId}
        kept={piece?.file ?? null}
        error={problem?.path === 'entry.attachmentId' ? problem.message : null}
        onChoose={(attachmentId) => set({ attachmentId })}
      />
      <div className="wide stack">
        <ProblemNotice problem={problem?.path === 'entry.attachmentId' ? null : problem} />
        <div className="row">
          <Button type="submit" appearance="primary" isLoading={busy}>
            {t(piece === null ? 'add' : 'save')}
          </Button>
          <Button appearance="subtle" onClick={cancel}>
            {common('cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}

const NAMES = {
  kind: 'kind',
  source: 'source',
  content: 'content',
  collectedAt: 'collectedAt',
  collector: 'collector',
  responsibleParty: 'responsible',
  place: 'place',
  checks: 'checks',
  attachmentId: 'file',
} as const satisfies Record<keyof EvidenceDraft, string>;
