import type { ReactNode } from 'react';
import { milestoneName } from '../../../src/domain/case/names';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { exactText, fullText } from '../../shared/time/moment-text';
import type { Stop } from './stops';
import { tryWords } from './try-words';

/** More than these are reminders that go on for weeks: their number says enough. */
const MOST = 40;

/** What happened, what is due and what is sent, one below the other in order of time. */
export function TimeLine({ stops }: { readonly stops: readonly Stop[] }): ReactNode {
  const reader = useScreen();
  const t = useWords(tryWords);
  const shown = stops.slice(0, MOST);
  const last = stops.at(-1);
  return (
    <ol className="time-line">
      {shown.map((stop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stops of one answer never change their order
        <li key={index} className={`stop stop-${stop.kind}`} aria-current={stop.kind === 'now' ? 'time' : undefined}>
          <time dateTime={new Date(stop.at).toISOString()} title={exactText(stop.at, reader)} className="nowrap">
            {fullText(stop.at, reader)}
          </time>
          <div>
            <StopText stop={stop} />
          </div>
        </li>
      ))}
      {stops.length > MOST && last && (
        <li className="stop">
          <span />
          <div className="quiet">{t('more', { n: stops.length - MOST, when: fullText(last.at, reader) })}</div>
        </li>
      )}
    </ol>
  );
}

function StopText({ stop }: { readonly stop: Stop }): ReactNode {
  const reader = useScreen();
  const t = useWords(tryWords);
  const label = useLabel();
  switch (stop.kind) {
    case 'received':
    case 'now':
      return <strong>{t(stop.kind)}</strong>;
    case 'due':
      return t('due', { what: label(milestoneName(stop.milestone)) });
    case 'sent':
      return (
        <>
          <Lozenge tone={stop.level > 1 ? 'danger' : stop.level === 1 ? 'warning' : 'neutral'}>
            {stop.level === 0 ? t('reminder') : t('level', { level: stop.level })}
          </Lozenge>{' '}
          {label(stop.label)}
          <div className="quiet small">{stop.actions.map(label).join(' · ')}</div>
          {stop.held.map(({ person, until }) => (
            <div key={person.accountId} className="small">
              {t('held', { name: person.name, when: fullText(Date.parse(until), reader) })}
            </div>
          ))}
        </>
      );
  }
}
