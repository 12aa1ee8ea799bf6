import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DraftView, OpenCases, SettingsView } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { ChangeTable } from './change-table';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

const CHOICES = [
  { id: 'stay', hint: 'stayHint' },
  { id: 'move', hint: 'moveHint' },
] as const;

interface Props {
  readonly projectKey: string;
  readonly draft: Draft;
  readonly back: () => void;
  /** The settings and the draft as they stand afterwards. */
  readonly done: (settings: SettingsView, draft: DraftView) => void;
}

/** Before publishing: what changes, a note for the history, and what becomes of open items. */
export function PublishPanel({ projectKey, draft, back, done }: Props): ReactNode {
  const t = useWords(draftWords);
  const { busy, problem, run } = useAction();
  const [note, setNote] = useState('');
  const [openCases, setOpenCases] = useState<OpenCases>('stay');
  const version = draft.kept.basedOn + 1;
  const publish = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await draft.keepNow())) return;
    const settings = await run(() => call('publishDraft', { projectKey, revision: draft.kept.revision, note, openCases }));
    if (settings === null) return;
    const next = await run(() => call('getDraft', { projectKey }));
    if (next !== null) done(settings, next);
  };
  return (
    <form className="stack publish-panel" aria-label={t('publishTitle', { version })} onSubmit={(event) => void publish(event)}>
      <h3>{t('publishTitle', { version })}</h3>
      <ChangeTable changes={draft.changes} />
      <Field label={t('note')} required hint={t('noteHint')}>
        {(ids) => (
          <Textarea
            {...ids}
            minimumRows={2}
            maxLength={1000}
            resize="smart"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset className="stack">
        <legend>{t('openCases')}</legend>
        {CHOICES.map(({ id, hint }) => (
          <label key={id} className="row">
            <input type="radio" name="open-cases" checked={openCases === id} onChange={() => setOpenCases(id)} />
            <span>
              {t(id)} <span className="quiet small">{t(hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={note.trim() === ''}>
          {t('publishNow', { version })}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
