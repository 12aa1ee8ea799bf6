import type { ReactNode } from 'react';
import { previewNumbers } from '../../../src/domain/intake/number-pattern';
import { useScreen } from '../../shared/bridge/screen-context';
import { useWords } from '../../shared/i18n/use-words';
import { useForm } from './form-context';
import { previewWords } from './preview-words';

const YEAR = { year: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { ...YEAR, month: 'long' } as const;

/** Numbers as the pattern gives them, also after the sequence starts again (S0-42, S1-51, S3-35). */
export function NumberPreview(): ReactNode {
  const t = useWords(previewWords);
  const { language } = useScreen();
  const { profile, settings } = useForm();
  if (profile.numbering === null) return null;
  const numbers = previewNumbers(profile.numbering, Date.now(), settings.calendar.timeZone);
  const digits = new Intl.NumberFormat(language);
  const [years, months] = [new Intl.DateTimeFormat(language, YEAR), new Intl.DateTimeFormat(language, MONTH)];
  /** Which item of its period, `2026` or `2026-11`, gets a number; a sequence that never starts again has none. */
  const itemText = (n: number, period: string): string => {
    const nth = digits.format(n);
    if (period === '') return t('nth', { n, nth });
    return t('nthOf', { n, nth, period: (period.includes('-') ? months : years).format(Date.parse(period)) });
  };
  return (
    <section className="preview" aria-label={t('numbers')} aria-live="polite">
      <h4>{t('numbers')}</h4>
      {numbers.length === 0 ? (
        <p className="quiet">{t('noNumbers')}</p>
      ) : (
        <dl className="facts">
          {numbers.map(({ number, sequence, period }) => (
            <div key={`${period} ${sequence}`} className="preview-line">
              <dt>{itemText(sequence, period)}</dt>
              <dd>
                <strong>{number}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="quiet small">{t('numbersHint')}</p>
    </section>
  );
}
