import { useEffect, useRef, useState } from 'react';
import type { FormFieldView, PanelCase } from '../../src/contract';
import { sharedWords } from '../shared/i18n/shared-words';
import { useWords } from '../shared/i18n/use-words';
import { call } from './call';
import { type CaseAnswer, useCase } from './case-context';
import { controlOf } from './registration-fields';

export type SaveState = 'idle' | 'saving' | 'saved' | 'conflict' | 'failed';

export interface FieldSave {
  readonly draft: string;
  readonly setDraft: (value: string) => void;
  readonly state: SaveState;
  /** Why it was refused, in words. */
  readonly problem: string | null;
  /** What somebody else saved meanwhile; `null` without a conflict. */
  readonly conflict: string | null;
  readonly save: (value: string) => Promise<void>;
  readonly takeTheirs: () => void;
}

/** Sends one field to where its kind belongs: an axis is corrected, the channel has a place of its own. */
function sendField(data: PanelCase, field: FormFieldView, value: string): CaseAnswer {
  const { issueKey, revision } = data;
  if (field.kind.startsWith('axis:')) return call('correctAxis', { issueKey, axis: field.kind.slice('axis:'.length), value });
  if (controlOf(field) === 'channel') return call('completeRegistration', { issueKey, fields: {}, channel: value, revision });
  return call('completeRegistration', { issueKey, fields: { [field.id]: value }, revision });
}

/** The draft of one field and its saving. A value from elsewhere replaces the draft only while nothing of the agent's own is in it. */
export function useFieldSave(field: FormFieldView): FieldSave {
  const { data, replace, refetch } = useCase();
  const t = useWords(sharedWords);
  // A masked value is not the value: the draft starts empty and is never compared with the mask.
  const stored = field.masked ? '' : (field.value ?? '');
  const [draft, setDraft] = useState(stored);
  const [state, setState] = useState<SaveState>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<string | null>(null);
  const base = useRef(stored);

  useEffect(() => {
    const before = base.current;
    base.current = stored;
    setDraft((present) => (present === before ? stored : present));
  }, [stored]);

  const save = async (value: string): Promise<void> => {
    setDraft(value);
    if (value === stored && conflict === null) return;
    setState('saving');
    setProblem(null);
    const answer = await sendField(data, field, value);
    if (answer.ok) {
      setConflict(null);
      setState('saved');
      return replace(answer.value);
    }
    if (answer.problem.reason !== 'conflict') {
      setState('failed');
      return setProblem(answer.problem.message === '' ? t('refusedUnknown') : answer.problem.message);
    }
    await resolveConflict(value);
  };

  /** Another fact was recorded since. When this field is untouched by it, saving again is safe; else both versions are shown. */
  const resolveConflict = async (value: string): Promise<void> => {
    const newest = await refetch();
    const theirs = newest?.registration.fields.find((candidate) => candidate.id === field.id)?.value ?? '';
    const mineAgain = newest !== null && (theirs === stored || theirs === value);
    if (!mineAgain) {
      setDraft(value);
      setState('conflict');
      return setConflict(theirs);
    }
    const answer = await sendField(newest, field, value);
    if (answer.ok) {
      setState('saved');
      return replace(answer.value);
    }
    setState('failed');
    setProblem(answer.problem.message === '' ? t('refusedUnknown') : answer.problem.message);
  };

  const takeTheirs = (): void => {
    setDraft(conflict ?? '');
    base.current = conflict ?? '';
    setConflict(null);
    setState('idle');
  };
  return { draft, setDraft, state, problem, conflict, save, takeTheirs };
}
