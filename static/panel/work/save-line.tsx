import { type ReactNode, useState } from 'react';
import type { JsonValue } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { useCase } from '../case-context';
import { useNames } from '../people/use-names';
import { RestoredText } from '../saving/restored-text';
import type { Saved, SaveState } from '../saving/use-saved';
import { type Place, valueAt } from './use-work-field';
import { workWords } from './work-words';

/** What became of a text: who wrote it when, being saved, kept for later, brought back from an earlier visit; and its undo. */
export function SaveLine({
  place,
  name,
  save,
}: {
  readonly place: Place;
  readonly name: string;
  readonly save: Saved<JsonValue>;
}): ReactNode {
  const t = useWords(workWords);
  if (save.state === 'failed')
    return (
      <span className="small field-error">
        {t(save.retrying ? 'notSavedKept' : 'notSaved', { why: save.problem ?? '' })}{' '}
        <button type="button" className="link" onClick={() => void save.save(save.draft)}>
          {t('saveNow')}
        </button>
      </span>
    );
  if (save.state === 'conflict') return <span className="small">{t('conflict')}</span>;
  if (save.restoredAt !== null) return <RestoredText save={save} />;
  return <Author place={place} name={name} state={save.state} />;
}

function Author({ place, name, state }: { readonly place: Place; readonly name: string; readonly state: SaveState }): ReactNode {
  const { data, replace } = useCase();
  const reader = useScreen();
  const t = useWords(workWords);
  const { busy, problem, run } = useAction();
  const nameOf = useNames();
  const [asking, setAsking] = useState(false);
  const { at, by, canUndo, canRedo } = valueAt(data, place);
  const isOver = data.work.parts.find(({ id }) => id === place.part)?.over === true;
  const [saving, saved] = [state === 'saving', state === 'saved'];
  if (at === null) return saving ? <span className="quiet small">{t('saving')}</span> : null;
  const when = insideSentence(momentText(Date.parse(at), Date.parse(data.now), reader));
  const isTheirs = by !== reader.accountId;
  // Until Jira has told the name, an id would tell less than nothing.
  const author = nameOf(by);
  const undo = async (back = false): Promise<void> => {
    setAsking(false);
    const undone = await run(() => call('undoWork', { issueKey: data.issueKey, ...place, seen: at, ...(back ? { back } : {}) }));
    if (undone) replace(undone);
  };
  const said = (): string => {
    if (saving) return t('saving');
    if (saved) return t('saved');
    if (!isTheirs) return t('yourself', { when });
    return author === by ? t('colleague', { when }) : t('by', { who: author, when });
  };
  return (
    <span className={`quiet small ${saving || saved ? '' : 'work-author'}`}>
      {said()}
      {canUndo && !isOver && !asking && (
        <>
          {' · '}
          <button
            type="button"
            className="link"
            disabled={busy}
            // Leaving the field saves it, and may lead just here: what has the focus stays, and waits for the answer.
            aria-disabled={saving}
            aria-label={t('undoOf', { field: name })}
            onClick={() => (saving ? undefined : isTheirs ? setAsking(true) : void undo())}
          >
            {t('undo')}
          </button>
        </>
      )}
      {asking && (
        <>
          {' · '}
          {t('undoTheirs')}{' '}
          <button type="button" className="link" onClick={() => void undo()}>
            {t('undoYes')}
          </button>{' '}
          <button type="button" className="link" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </>
      )}
      {canRedo && !isOver && (
        <>
          {' · '}
          <button type="button" className="link" disabled={busy} aria-label={t('redoOf', { field: name })} onClick={() => void undo(true)}>
            {t('redo')}
          </button>
        </>
      )}
      {problem && <span className="field-error"> {t('notSaved', { why: problem.message })}</span>}
    </span>
  );
}
