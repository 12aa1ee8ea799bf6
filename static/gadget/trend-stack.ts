import type { QualityView } from '../../src/contract';

/** One column of the trend: a day, or a week where days would be too many to read. */
export interface TrendColumn {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
  readonly total: number;
  /** Type → count, in the order of the types. */
  readonly counts: readonly number[];
}

/** More days than this are drawn as weeks: a column then has at least some 8 px. */
const MOST_DAYS = 45;
const COLOURS = 8;

/** Colour of a series by its place; the palette of the design system for categories. */
export const seriesColour = (index: number): string => `var(--ds-chart-categorical-${(index % COLOURS) + 1})`;

/** Days, or weeks of seven days counted back from the newest so that the last column is whole. */
export function trendColumns(trend: QualityView['trend'], types: readonly string[]): readonly TrendColumn[] {
  const size = trend.length > MOST_DAYS ? 7 : 1;
  const columns: TrendColumn[] = [];
  for (let end = trend.length; end > 0; end -= size) {
    const days = trend.slice(Math.max(0, end - size), end);
    const counts = types.map((type) => days.reduce((sum, day) => sum + (day.counts[type] ?? 0), 0));
    columns.unshift({ from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '', counts, total: counts.reduce((sum, count) => sum + count, 0) });
  }
  return columns;
}

/** A round number at or above the largest column, for the scale: 1, 2, 5 times a power of ten. */
export function scaleTop(columns: readonly TrendColumn[]): number {
  const most = Math.max(1, ...columns.map((column) => column.total));
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= most) ?? 10;
  return step * power;
}
