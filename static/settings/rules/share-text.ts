import type { MetricResult } from '../../../src/domain/metrics/metric';
import type { Language } from '../../shared/i18n/language';

/** As the replay and the gadget say it. */
const FEW: Readonly<Record<Language, string>> = { en: 'too few to judge', zh: '数量太少，不足以判断' };

/** A share with its n and 95 % interval: "86 % (n 14, 60–96 %)", of few "75 % (n 4, too few to judge)"; `null` where nothing was counted. */
export function shareText(result: MetricResult, language: Language): string | null {
  if (result.kind === 'not-applicable') return null;
  const [share, low, high] = [result.value, result.low, result.high].map((percent) => String(Math.round(percent)));
  const few = FEW[language];
  if (result.tooFew) return language === 'zh' ? `${share}%（n ${result.n}，${few}）` : `${share} % (n ${result.n}, ${few})`;
  return language === 'zh' ? `${share}%（n ${result.n}，${low}–${high}%）` : `${share} % (n ${result.n}, ${low}–${high} %)`;
}
