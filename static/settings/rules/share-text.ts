import type { MetricResult } from '../../../src/domain/metrics/metric';
import type { Language } from '../../shared/i18n/language';

/** A share with its n and 95 % interval: "86 % (n 14, 60–96 %)"; `null` where nothing was counted. */
export function shareText(result: MetricResult, language: Language): string | null {
  if (result.kind === 'not-applicable') return null;
  const [share, low, high] = [result.value, result.low, result.high].map((percent) => String(Math.round(percent)));
  return language === 'zh' ? `${share}%（n ${result.n}，${low}–${high}%）` : `${share} % (n ${result.n}, ${low}–${high} %)`;
}
