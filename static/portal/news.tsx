import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { momentText } from '../shared/time/moment-text';
import { portalWords } from './portal-words';

/** So many entries stand open; the rest folds. */
const SHOWN = 5;

/** What the team chose to share, newest first. */
export function News({ news, now }: { readonly news: readonly TimelineEntry[]; readonly now: number }): ReactNode {
  const t = useWords(portalWords);
  const sorted = [...news].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (sorted.length === 0) return <p className="quiet">{t('noNews')}</p>;
  return (
    <section>
      <h3>{t('news')}</h3>
      <Entries entries={sorted.slice(0, SHOWN)} now={now} />
      {sorted.length > SHOWN && (
        <details>
          <summary>{t('olderNews', { n: sorted.length - SHOWN })}</summary>
          <Entries entries={sorted.slice(SHOWN)} now={now} />
        </details>
      )}
    </section>
  );
}

function Entries({ entries, now }: { readonly entries: readonly TimelineEntry[]; readonly now: number }): ReactNode {
  const reader = useScreen();
  const label = useLabel();
  return (
    <ol className="news">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.kind}`}>
          <time className="quiet small" dateTime={entry.at}>
            {momentText(Date.parse(entry.at), now, reader)}
          </time>
          <p className="pre">{label(entry.text)}</p>
        </li>
      ))}
    </ol>
  );
}
