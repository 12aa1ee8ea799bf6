import type { MetricView } from '../../src/contract';
import type { Language } from '../shared/i18n/language';

/** How a metric stands against its target, as a word and a sign beside the colour. */
export type Verdict = 'met' | 'missed' | 'too-few' | 'no-data' | 'no-target';

/** Never judges what has no data or too few of them (ux.md, "Gadget"). */
export function verdictOf(metric: Pick<MetricView, 'result' | 'met' | 'target'>): Verdict {
  if (metric.result.kind === 'not-applicable') return 'no-data';
  if (metric.result.tooFew) return 'too-few';
  if (metric.target === null || metric.met === null) return 'no-target';
  return metric.met ? 'met' : 'missed';
}

/** One decimal at most and none where it says nothing: "96.2 %", "84 %", "4.3"; Chinese has no space before the sign. */
export function valueText(value: number, unit: MetricView['unit'], language: Language): string {
  const rounded = Math.round(value * 10) / 10;
  const number = Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1);
  if (unit === 'points') return rounded.toFixed(1);
  return language === 'zh' ? `${number}%` : `${number} %`;
}

/** "≥ 95 %", "≤ 5 %", "3–5"; empty without a target. */
export function targetText(metric: Pick<MetricView, 'target' | 'unit'>, language: Language): string {
  const { min, max } = metric.target ?? {};
  const text = (value: number): string => valueText(value, metric.unit, language);
  if (min !== undefined && max !== undefined) return `${text(min)}–${text(max)}`;
  if (min !== undefined) return `≥ ${text(min)}`;
  return max === undefined ? '' : `≤ ${text(max)}`;
}

/** "94–97.8 %": where the true rate lies with 95 % confidence. */
export function intervalText(low: number, high: number, unit: MetricView['unit'], language: Language): string {
  return `${valueText(low, unit, language).replace(/\s?%$/, '')}–${valueText(high, unit, language)}`;
}
