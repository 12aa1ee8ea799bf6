import type { ReactNode } from 'react';
import type { MetricValue, ReplayReport } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { CardTable } from '../parts/card-table';
import { NumberButton, type Opening } from './number-button';
import { replayWords } from './replay-words';

type Rate = ReplayReport['rates'][number];

/** Words of each rate: its name, what it is of, and what it misses. */
const RATE_WORDS = {
  response: { name: 'response', judged: 'judged', late: 'late' },
  resolution: { name: 'resolution', judged: 'judged', late: 'late' },
  corrected: { name: 'corrected', judged: 'correctedValues', late: 'notAsCorrected' },
} as const satisfies Record<Rate['id'], object>;

const percent = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

/** On-time rates before and after, each with its interval, with the items it is of and those it misses. */
export function ReplayRates({ rates, ...opening }: Opening & { readonly rates: ReplayReport['rates'] }): ReactNode {
  const t = useWords(replayWords);
  const text = (rate: MetricValue): string => {
    if (rate.kind === 'not-applicable') return t('noRate');
    const { value, low, high } = rate;
    return rate.tooFew
      ? t('tooFew', { value: percent(value) })
      : t('rateOf', { value: percent(value), low: percent(low), high: percent(high) });
  };
  const cell = ({ id, late, ...sides }: Rate, side: 'before' | 'after'): ReactNode => {
    const words = RATE_WORDS[id];
    const { n } = sides[side];
    const [judged, missed] = [t(words.judged, { n }), t(words.late, { n: late[side] })];
    const title = (what: string): string => `${t(words.name)}, ${t(side)}: ${what}`;
    return (
      <td data-column={t(side)}>
        <div>{text(sides[side])}</div>
        {n > 0 && (
          <div className="small">
            <NumberButton {...opening} isNone={n === 0} number={{ table: 'rates', kind: `${id}-${side}`, title: title(judged) }}>
              {judged}
            </NumberButton>
            {' · '}
            <NumberButton
              {...opening}
              isNone={late[side] === 0}
              number={{ table: 'rates', kind: `${id}-late-${side}`, title: title(missed) }}
            >
              {missed}
            </NumberButton>
          </div>
        )}
      </td>
    );
  };
  return (
    <section>
      <h3>{t('rates')}</h3>
      <CardTable columns={[{ name: t('what') }, { name: t('before') }, { name: t('after') }]}>
        {rates.map((rate) => (
          <tr key={rate.id}>
            <th scope="row">{t(RATE_WORDS[rate.id].name)}</th>
            {cell(rate, 'before')}
            {cell(rate, 'after')}
          </tr>
        ))}
      </CardTable>
    </section>
  );
}
