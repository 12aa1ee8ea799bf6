import { type ReactNode, useState } from 'react';
import type { PortalCase } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { ChoiceRow, type ScaleValue } from './choice-row';
import { CommentBox } from './comment-box';
import { resultWords } from './result-words';
import { useKeptText } from './use-kept-text';

interface Props {
  readonly data: PortalCase;
  readonly replace: (data: PortalCase) => void;
  /** By when a colleague speaks with who is not satisfied. */
  readonly calledBy: string | null;
}

/**
 * One tap rates, a low mark like a high one (S3-14, S1-31, S4-150), and may be changed until the case closes. What went wrong is asked
 * afterwards: what follows from the mark waits for it a moment, and it can still be told when the second handling has begun.
 */
export function Rating({ data, replace, calledBy }: Props): ReactNode {
  const t = useWords(resultWords);
  const label = useLabel();
  const { scale, rating, dimensions, heldUntil, markBehind, attempt } = data.satisfaction;
  const kept = useKeptText(data, `rating/${markBehind?.attempt ?? attempt}`, rating?.heard === true ? '' : (rating?.comment ?? ''));
  const comment = kept.value;
  // What an earlier visit left is not hidden behind “say more”.
  const [openAtFirst] = useState(kept.restoredAt !== null);
  const [marks, setMarks] = useState<Readonly<Record<string, ScaleValue>>>(rating?.dimensions ?? {});
  const action = useAction();
  const title = t(markBehind === null ? 'rateTitle' : 'wordsTitle');
  const wordless = markBehind?.value ?? (rating?.band === 'negative' && rating.comment === null ? rating.value : null);

  const send = async (value: ScaleValue, more: { readonly comment?: string; readonly wordsFollow?: true }): Promise<void> => {
    const answer = await action.run(() => call('rateCase', { issueKey: data.issueKey, rating: value, dimensions: marks, ...more }));
    if (!answer) return;
    if (more.comment !== undefined) kept.forget();
    replace(answer);
  };
  const said = comment.trim() === '' ? {} : { comment: comment.trim() };
  const choose = (value: ScaleValue): void => {
    const isLow = scale.options.find((option) => option.value === value)?.band === 'negative';
    void send(value, isLow ? { wordsFollow: true } : said);
  };
  return (
    <section className="stack" aria-label={title}>
      <div>
        <h3>{title}</h3>
        {markBehind === null && rating === null && <p className="quiet small">{t('rateHint')}</p>}
      </div>
      {markBehind === null && (
        <ChoiceRow scale={scale} chosen={rating?.value ?? null} name={t('rateTitle')} disabled={action.busy} choose={choose} />
      )}
      {markBehind === null && rating !== null && (
        <div role="status">
          <p>{t(rating.band !== 'negative' ? 'saved' : rating.comment === null || heldUntil !== null ? 'regretStored' : 'regret')}</p>
          {heldUntil !== null && <p>{t('held')}</p>}
          {calledBy !== null && <p>{t('colleague', { when: calledBy })}</p>}
        </div>
      )}
      {wordless !== null && (
        <CommentBox label={t('sorry')} hint={t('sorryHint')} kept={kept} busy={action.busy} send={() => send(wordless, said)} />
      )}
      {markBehind === null && rating !== null && (
        <>
          {rating.comment !== null && <p className="quiet pre">{t(rating.heard ? 'told' : 'said', { words: rating.comment })}</p>}
          {(wordless === null || dimensions.length > 0) && (
            <details className="more" open={openAtFirst || undefined}>
              <summary>{t('more')}</summary>
              <div className="stack">
                {dimensions.map((dimension) => (
                  <div key={dimension.id}>
                    <span className="field-name">{label(dimension.label)}</span>
                    <ChoiceRow
                      scale={scale}
                      chosen={marks[dimension.id] ?? null}
                      name={label(dimension.label)}
                      disabled={action.busy}
                      ends={false}
                      choose={(value) => setMarks((present) => ({ ...present, [dimension.id]: value }))}
                    />
                  </div>
                ))}
                {wordless === null && (
                  <CommentBox label={t('comment')} kept={kept} busy={action.busy} send={() => send(rating.value, said)} />
                )}
              </div>
            </details>
          )}
        </>
      )}
      {action.busy && <p className="quiet small">{t('saving')}</p>}
      {action.problem && <ProblemNotice problem={action.problem} />}
    </section>
  );
}

/** After a rating that reopened the case, or any other return to work (ux.md, "Portal"). */
export function AgainNotice({ when, calledBy }: { readonly when: string | null; readonly calledBy: string | null }): ReactNode {
  const t = useWords(resultWords);
  return (
    <Notice tone="information" outcome>
      <p>{when === null ? t('againNoTime') : t('again', { when })}</p>
      {calledBy !== null && <p>{t('colleague', { when: calledBy })}</p>}
    </Notice>
  );
}
