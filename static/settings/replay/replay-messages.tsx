import type { ReactNode } from 'react';
import type { ReplayReport } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { CardTable } from '../parts/card-table';
import { DayChart } from './day-chart';
import { DayFigures } from './day-figures';
import { NumberButton, type Opening } from './number-button';
import { replayWords } from './replay-words';

const COLUMNS = ['perDay', 'busiestDay', 'total'] as const;
const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** How many messages whom reach, before and after. */
export function ReplayMessages({ report, ...opening }: Opening & { readonly report: ReplayReport }): ReactNode {
  const t = useWords(replayWords);
  return (
    <section className="stack">
      <h3>{t('messages')}</h3>
      <p className="quiet small">{t('messagesText')}</p>
      {report.people.length === 0 ? (
        <p>{t('noMessages')}</p>
      ) : (
        <>
          <DayChart days={report.days} />
          <DayFigures days={report.days} />
          <CardTable columns={[{ name: t('person') }, ...COLUMNS.map((column) => ({ name: t(column), isFigure: true }))]}>
            {report.people.map(({ person, before, after }) => (
              <tr key={person.accountId}>
                <th scope="row">{person.name}</th>
                {COLUMNS.map((column) => (
                  <td key={column} className="figure nowrap" data-column={t(column)}>
                    {column === 'total' ? (
                      <NumberButton
                        {...opening}
                        isNone={before.total + after.total === 0}
                        number={{
                          ...{ table: 'people', kind: 'told', of: { accountId: person.accountId } },
                          title: t('toldItems', { name: person.name }),
                        }}
                      >
                        {figure(before.total)} → {figure(after.total)}
                      </NumberButton>
                    ) : (
                      <>
                        {figure(before[column])} → {figure(after[column])}
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </CardTable>
        </>
      )}
    </section>
  );
}
