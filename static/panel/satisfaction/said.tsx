import type { ReactNode } from 'react';
import type { PanelSatisfaction } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge, type Tone } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { momentText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { useNames } from '../people/use-names';
import { satisfactionWords } from './satisfaction-words';

export const BAND_TONES = { positive: 'success', middle: 'neutral', negative: 'danger' } as const satisfies Record<string, Tone>;
const OUTCOME_TONES = {
  recovered: 'success',
  reconsidered: 'neutral',
  accepted: 'neutral',
  withdrawn: 'neutral',
  open: 'danger',
} as const satisfies Record<PanelSatisfaction['loop'][number]['outcome'], Tone>;
const VOICES = { rating: 'byRating', answers: 'byAnswers', objection: 'byObjection' } as const;

/** Every rating with its versions, the answers, and how dissatisfaction ended. */
export function Said(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { ratings, loop, answers, questions, dimensions, scale, agentScale } = data.satisfaction;
  const now = Date.parse(data.now);
  const markOf = (value: number | string): string => {
    const option = [...agentScale.options, ...scale.options].find((one) => one.value === value);
    return option === undefined ? String(value) : label(option.label);
  };
  const nameOf = (id: string): string => {
    const dimension = dimensions.find((one) => one.id === id);
    return dimension === undefined ? id : label(dimension.label);
  };
  if (ratings.length === 0 && answers === null && loop.length === 0) return <p className="quiet">{t('solvedNotHeard')}</p>;
  return (
    <ul className="stack">
      {ratings.map((rating) => (
        <li key={`${rating.attempt} ${rating.version}`}>
          <div className="row">
            <time dateTime={rating.at}>{momentText(Date.parse(rating.at), now, reader)}</time>
            <Lozenge tone={rating.band === null ? 'neutral' : BAND_TONES[rating.band]}>
              {t('rated', { value: label(rating.label) })}
            </Lozenge>
            <span className="quiet small">
              {t('attempt', { n: rating.attempt })} · {t('source', { how: t(rating.source) })}
              {rating.linkBy !== null && <LinkBy accountId={rating.linkBy} handled={rating.linkBy === rating.handler} />}
            </span>
          </div>
          {rating.comment !== null && <p className="said">{rating.comment}</p>}
          {Object.keys(rating.dimensions).length > 0 && (
            <p className="quiet small">
              {Object.entries(rating.dimensions)
                .map(([id, value]) => `${nameOf(id)} ${markOf(value)}`)
                .join(' · ')}
            </p>
          )}
        </li>
      ))}
      {answers !== null && (
        <li>
          <p>{t('answers')}</p>
          <ul>
            {questions.map((question, index) => (
              <li key={question.id} className="small">
                {label(question.label)} <strong>{t(answers[index] === true ? 'yes' : 'no')}</strong>
              </li>
            ))}
          </ul>
        </li>
      )}
      {loop.map((one) => (
        <li key={`loop ${one.attempt}`} className="row">
          <Lozenge tone={OUTCOME_TONES[one.outcome]}>{t(one.outcome)}</Lozenge>
          <span className="small">
            {t('attempt', { n: one.attempt })} · {t(VOICES[one.by])}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whoever holds a link can answer, so who took it for the customer stands with the answer. */
function LinkBy({ accountId, handled }: { readonly accountId: string; readonly handled: boolean }): ReactNode {
  const t = useWords(satisfactionWords);
  const nameOf = useNames();
  return <> · {t(handled ? 'linkByHandler' : 'linkBy', { name: nameOf(accountId) ?? '' })}</>;
}
