import type { ReactNode } from 'react';
import type { ReplayReport } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { replayWords } from './replay-words';

/** Size of the drawing in its own units; it scales with the section. */
const WIDTH = 480;
const HEIGHT = 72;

/** Messages by day as two lines: published thin and dashed, the draft thick; the figures stand in words and in the table below. */
export function DayChart({ days }: { readonly days: ReplayReport['days'] }): ReactNode {
  const t = useWords(replayWords);
  const first = Date.parse(days[0]?.day ?? '');
  const last = Date.parse(days.at(-1)?.day ?? '');
  if (!(last > first)) return null;
  const top = Math.max(1, ...days.flatMap(({ before, after }) => [before, after]));
  const sum = (side: 'before' | 'after'): number => days.reduce((total, day) => total + day[side], 0);
  const byDay = new Map(days.map((day) => [Date.parse(day.day), day]));
  const line = (side: 'before' | 'after'): string =>
    Array.from({ length: Math.round((last - first) / 86_400_000) + 1 }, (_, index) => {
      const at = first + index * 86_400_000;
      const x = ((at - first) / (last - first)) * WIDTH;
      return `${x.toFixed(1)},${(HEIGHT - 2 - ((byDay.get(at)?.[side] ?? 0) / top) * (HEIGHT - 6)).toFixed(1)}`;
    }).join(' ');
  return (
    <figure className="day-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('perDayChart', { before: sum('before'), after: sum('after') })}
        preserveAspectRatio="none"
      >
        <polyline className="day-before" points={line('before')} />
        <polyline className="day-after" points={line('after')} />
      </svg>
      <figcaption className="quiet small row">
        <span className="key-before">{t('before')}</span>
        <span className="key-after">{t('after')}</span>
        <span>{t('perDayChart', { before: sum('before'), after: sum('after') })}</span>
      </figcaption>
    </figure>
  );
}
