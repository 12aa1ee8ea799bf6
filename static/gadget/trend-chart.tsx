import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useScreen } from '../shared/bridge/screen-context';
import { languageTag } from '../shared/i18n/language';
import { useWords } from '../shared/i18n/use-words';
import { gadgetWords } from './gadget-words';
import { scaleTop, seriesColour, type TrendColumn } from './trend-stack';

/** Size of the drawing in its own units; it scales with the gadget. */
const WIDTH = 480;
const HEIGHT = 132;
const LEFT = 28;
const BOTTOM = 6;
const TOP = 6;
const PLOT = HEIGHT - BOTTOM - TOP;

/** Stacked columns; the arrow keys walk from column to column and the line below says what stands there. */
export function TrendChart({ columns, names }: { readonly columns: readonly TrendColumn[]; readonly names: readonly string[] }): ReactNode {
  const { language } = useScreen();
  const t = useWords(gadgetWords);
  const [chosen, setChosen] = useState<number | null>(null);
  const marks = useRef<(SVGGElement | null)[]>([]);
  const top = scaleTop(columns);
  const step = (WIDTH - LEFT) / Math.max(1, columns.length);
  const day = new Intl.DateTimeFormat(languageTag(language), {
    day: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    timeZone: 'UTC',
  });
  const dayOf = (iso: string): string => (iso === '' ? '' : day.format(Date.parse(iso)));
  const spanOf = (column: TrendColumn): string =>
    column.from === column.to ? dayOf(column.from) : `${dayOf(column.from)} – ${dayOf(column.to)}`;
  const sentenceOf = (column: TrendColumn): string => {
    const parts = column.counts.flatMap((count, index) => (count > 0 ? [`${names[index] ?? ''} ${count}`] : []));
    return `${spanOf(column)}${language === 'zh' ? '：' : ': '}${parts.length > 0 ? parts.join(language === 'zh' ? '、' : ', ') : t('nothing')}`;
  };
  const walk = (event: KeyboardEvent, index: number): void => {
    const to =
      event.key === 'ArrowRight'
        ? index + 1
        : event.key === 'ArrowLeft'
          ? index - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? columns.length - 1
              : null;
    if (to === null || !columns[to]) return;
    event.preventDefault();
    marks.current[to]?.focus();
  };
  if (columns.every((column) => column.total === 0)) return <p className="quiet trend-empty">{t('trendEmpty')}</p>;
  const reachable = chosen ?? columns.length - 1;
  const said = columns[reachable];
  return (
    <figure className="trend">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of marks in a drawing is not a fieldset */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('trendHelp')} preserveAspectRatio="none">
        {[0, 0.5, 1].map((share) => (
          <line key={share} className="grid" x1={LEFT} x2={WIDTH} y1={TOP + PLOT * (1 - share)} y2={TOP + PLOT * (1 - share)} />
        ))}
        {columns.map((column, index) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark of a drawing is read as an image and walked with the arrow keys
          <g
            key={column.from}
            ref={(mark) => {
              marks.current[index] = mark;
            }}
            className={index === chosen ? 'mark chosen' : 'mark'}
            role="img"
            aria-label={sentenceOf(column)}
            tabIndex={index === reachable ? 0 : -1}
            onFocus={() => setChosen(index)}
            onMouseEnter={() => setChosen(index)}
            onKeyDown={(event) => walk(event, index)}
          >
            <rect className="ground" x={LEFT + step * index} y={TOP} width={step} height={PLOT} />
            {stackOf(column, top).map((piece) => (
              <rect
                key={piece.index}
                x={LEFT + step * index + step * 0.12}
                width={step * 0.76}
                y={piece.y}
                height={piece.height}
                style={{ fill: seriesColour(piece.index) }}
              />
            ))}
          </g>
        ))}
      </svg>
      <span className="scale small quiet" aria-hidden="true">
        <span>{top}</span>
        <span>{top >= 2 ? top / 2 : ''}</span>
        <span>0</span>
      </span>
      <span className="days small quiet" aria-hidden="true">
        <span>{dayOf(columns[0]?.from ?? '')}</span>
        <span>{dayOf(columns.at(-1)?.to ?? '')}</span>
      </span>
      <figcaption className="small" aria-live="polite">
        {said && sentenceOf(said)}
      </figcaption>
    </figure>
  );
}

/** The pieces of one column from the bottom up. */
function stackOf(column: TrendColumn, top: number): readonly { readonly index: number; readonly y: number; readonly height: number }[] {
  let below = 0;
  return column.counts.flatMap((count, index) => {
    if (count === 0) return [];
    const height = (count / top) * PLOT;
    below += height;
    return [{ index, y: TOP + PLOT - below, height }];
  });
}
