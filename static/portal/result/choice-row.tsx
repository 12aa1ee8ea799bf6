import type { ReactNode } from 'react';
import type { ScaleView } from '../../../src/contract';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { resultWords } from './result-words';

export type ScaleValue = ScaleView['options'][number]['value'];

interface Props {
  readonly scale: ScaleView;
  readonly chosen: ScaleValue | null;
  readonly name: string;
  readonly disabled?: boolean;
  /** Says which end is the best; said once where several rows stand below each other. */
  readonly ends?: boolean;
  readonly choose: (value: ScaleValue) => void;
}

const STAR_WORDS = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;

/**
 * The choices of a scale as buttons, worst first: one tap or Enter chooses. Buttons instead of radio inputs, because the arrow
 * keys of those would choose, and save, everything they pass.
 */
export function ChoiceRow({ scale, chosen, name, disabled = false, ends = true, choose }: Props): ReactNode {
  const t = useWords(resultWords);
  const label = useLabel();
  const stars = scale.id === 'stars-5';
  const place = scale.options.findIndex(({ value }) => value === chosen);
  const nameOf = ({ value, label: words }: ScaleView['options'][number], index: number): string => {
    if (scale.kind === 'levels') return label(words);
    const word = STAR_WORDS[index];
    return stars && word ? t('stars', { n: Number(value), word: t(word) }) : t('points', { n: Number(value), most: scale.options.length });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced a second time beside the question it belongs to */}
      <div role="group" aria-label={name} className={`choices ${stars ? 'stars' : scale.kind}`}>
        {scale.options.map((option, index) => (
          <button
            key={option.value}
            type="button"
            className={(stars ? index <= place : index === place) ? 'choice chosen' : 'choice'}
            aria-pressed={index === place}
            aria-label={nameOf(option, index)}
            disabled={disabled}
            onClick={() => choose(option.value)}
          >
            {stars ? (index <= place ? '★' : '☆') : label(option.label)}
          </button>
        ))}
      </div>
      {ends && scale.kind === 'points' && !stars && <p className="quiet small">{t('pointsEnds', { most: scale.options.length })}</p>}
      {stars && place >= 0 && <p className="quiet small">{t(STAR_WORDS[place] ?? 'star5')}</p>}
    </>
  );
}
