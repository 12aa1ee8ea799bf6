import type { ReactNode } from 'react';
import type { MetricValue, ReplayReport } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { CardTable } from '../parts/card-table';
import { replayWords } from './replay-words';

/** Words of each rate. */
const RATE_WORDS = { response: 'response', resolution: 'resolution', corrected: 'corrected' } as const satisfies Record<
  ReplayReport['rates'][number]['id'],
  string
>;

const percent = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

/** On-time rates before and after, each with its number and interval. */
export function ReplayRates({ rates }: { readonly rates: ReplayReport['rates'] }): ReactNode {
  const t = useWords(replayWords);
  const text = (rate: MetricValue): string => {
    if (rate.kind === 'not-applicable') return t('noRate');
    const { value, n, low, high } = rate;
    return rate.tooFew
      ? t('tooFew', { value: percent(value), n })
      : t('rateOf', { value: percent(value), n, low: percent(low), high: percent(high) });
  };
  return (
    <section>
      <h3>{t('rates')}</h3>
      <CardTable columns={[{ name: t('what') }, { name: t('before') }, { name: t('after') }]}>
        {rates.map(({ id, before, after }) => (
          <tr key={id}>
            <th scope="row">{t(RATE_WORDS[id])}</th>
            <td data-column={t('before')}>{text(before)}</td>
            <td data-column={t('after')}>{text(after)}</td>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}
