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

interface Props {
  readonly data: PortalCase;
  readonly replace: (data: PortalCase) => void;
  /** By when a colleague speaks with who is not satisfied. */
  readonly calledBy: string | null;
}

/**
 * One tap rates (S3-14, S1-31, S4-150) and may be changed until the case closes. A low one asks first what went wrong,
 * because it sets a second handling going and that is what whoever takes it on has to read.
 */
export function Rating({ data, replace, calledBy }: Props): ReactNode {
  const t = useWords(resultWords);
  const label = useLabel();
  const { scale, rating, dimensions } = data.satisfaction;
  const [low, setLow] = useState<ScaleValue | null>(null);
  const [comment, setComment] = useState(rating?.heard === true ? '' : (rating?.comment ?? ''));
  const [marks, setMarks] = useState<Readonly<Record<string, ScaleValue>>>(rating?.dimensions ?? {});
  const action = useAction();
  const chosen = low ?? rating?.value ?? null;

  const send = async (value: ScaleValue, words: string): Promise<void> => {
    const said = words.trim();
    const answer = await action.run(() =>
      call('rateCase', { issueKey: data.issueKey, rating: value, dimensions: marks, ...(said === '' ? {} : { comment: said }) }),
    );
    if (!answer) return;
    setLow(null);
    replace(answer);
  };
  const choose = (value: ScaleValue): void => {
    if (scale.options.find((option) => option.value === value)?.band === 'negative') setLow(value);
    else {
      setLow(null);
      void send(value, comment);
    }
  };
  return (
    <section className="stack" aria-label={t('rateTitle')}>
      <div>
        <h3>{t('rateTitle')}</h3>
        {chosen === null && <p className="quiet small">{t('rateHint')}</p>}
      </div>
      <ChoiceRow scale={scale} chosen={chosen} name={t('rateTitle')} disabled={action.busy} choose={choose} />
      {low !== null && (
        <CommentBox
          label={t('sorry')}
          hint={t('sorryHint')}
          text={comment}
          change={setComment}
          busy={action.busy}
          send={() => send(low, comment)}
        />
      )}
      {low === null && rating !== null && (
        <>
          <div role="status">
            <p>{rating.band === 'negative' ? t('regret') : t('saved')}</p>
            {calledBy !== null && <p>{t('colleague', { when: calledBy })}</p>}
          </div>
          {rating.comment !== null && <p className="quiet pre">{t(rating.heard ? 'told' : 'said', { words: rating.comment })}</p>}
          <details className="more">
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
              <CommentBox
                label={t('comment')}
                text={comment}
                change={setComment}
                busy={action.busy}
                send={() => send(rating.value, comment)}
              />
            </div>
          </details>
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
