import type { MetricResult } from '../../../src/domain/metrics/metric';
import type { Language } from '../../shared/i18n/language';

/** A share with its n and 95 % interval: "86 % (n 14, 60–96 %)"; `null` where nothing was counted. */
export function shareText(result: MetricResult, language: Language): string | null {
  if (result.kind === 'not-applicable') return null;
  const round = (percent: number): string => String(Math.round(percent));
  const space = language === 'zh' ? '' : ' ';
  const inside = `n ${result.n}, ${round(result.low)}–${round(result.high)}${space}%`;
  return `${round(result.value)}${space}% ${language === 'zh' ? `（${inside.replace(', ', '，')}）` : `(${inside})`}`;
}
