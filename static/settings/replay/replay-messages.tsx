import type { ReactNode } from 'react';
import type { ReplayReport } from '../../../src/contract';
import { ScrollSideways } from '../../shared/components/scroll-sideways';
import { useWords } from '../../shared/i18n/use-words';
import { DayChart } from './day-chart';
import { replayWords } from './replay-words';

const COLUMNS = ['perDay', 'busiestDay', 'total'] as const;
const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** How many messages whom reach, before and after. */
export function ReplayMessages({ report }: { readonly report: ReplayReport }): ReactNode {
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
          <ScrollSideways label={t('messages')}>
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{t('person')}</th>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col" className="figure">
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.people.map(({ person, before, after }) => (
                  <tr key={person.accountId}>
                    <th scope="row">{person.name}</th>
                    {COLUMNS.map((column) => (
                      <td key={column} className="figure nowrap">
                        {figure(before[column])} → {figure(after[column])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollSideways>
        </>
      )}
    </section>
  );
}
