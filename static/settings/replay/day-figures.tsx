import { type ReactNode, useState } from 'react';
import type { ReplayReport } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { useWords } from '../../shared/i18n/use-words';
import { dayText } from '../../shared/time/moment-text';
import { CardTable } from '../parts/card-table';
import { replayWords } from './replay-words';

type Days = ReplayReport['days'];
type Side = 'before' | 'after';

const DAY_MS = 86_400_000;

/** The messages of each day as numbers: the day with most on either side in words, all of them in a table that opens. */
export function DayFigures({ days }: { readonly days: Days }): ReactNode {
  const reader = useScreen();
  const t = useWords(replayWords);
  const [open, setOpen] = useState(false);
  // Days are the project's own, without a time; none is "today", because the report is read later.
  const long = Date.parse(days[0]?.day ?? '') - 2 * DAY_MS;
  const named = (day: string): string => dayText(Date.parse(day), long, { ...reader, timeZone: 'UTC' });
  const most = (side: Side): string => {
    const busiest = days.reduce((found: Days[number] | null, day) => (day[side] > (found?.[side] ?? 0) ? day : found), null);
    return busiest === null ? t('noneOnAnyDay') : t('mostOn', { n: busiest[side], day: named(busiest.day) });
  };
  return (
    <>
      <p className="quiet small">{t('mostOnOneDay', { before: most('before'), after: most('after') })}</p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('byDay')}</summary>
        {open && (
          <CardTable
            columns={[{ name: t('day') }, { name: t('before'), isFigure: true }, { name: t('after'), isFigure: true }]}
            caption={t('byDay')}
          >
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row" className="nowrap">
                  {named(day.day)}
                </th>
                <td className="figure" data-column={t('before')}>
                  {day.before}
                </td>
                <td className="figure" data-column={t('after')}>
                  {day.after}
                </td>
              </tr>
            ))}
          </CardTable>
        )}
      </details>
    </>
  );
}
