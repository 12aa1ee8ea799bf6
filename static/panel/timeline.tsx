import { type ReactNode, useState } from 'react';
import type { TimelineEntry } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Fold } from '../shared/components/fold';
import { Lozenge } from '../shared/components/lozenge';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { exactText, momentText } from '../shared/time/moment-text';
import { useCase } from './case-context';
import { panelWords } from './panel-words';
import { useNames } from './people/use-names';
import { RepeatedEntries } from './repeated-entries';
import { filterTimeline, TIMELINE_FILTERS, type TimelineFilter, timelineLines } from './timeline-filter';

const NAMES = { all: 'filterAll', customer: 'filterCustomer', escalation: 'filterEscalation', mine: 'filterMine' } as const;
/** A long history is drawn in pieces of so many entries. */
const PAGE = 30;

/** The facts of the case, newest first. */
export function Timeline(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  const now = Date.parse(data.now);
  const newest = data.timeline[0];
  return (
    <Fold title={t('timeline')} gist={newest && `${momentText(Date.parse(newest.at), now, reader)} ${label(newest.text)}`}>
      {() => <Entries entries={data.timeline} now={now} />}
    </Fold>
  );
}

function Entries({ entries, now }: { readonly entries: readonly TimelineEntry[]; readonly now: number }): ReactNode {
  const reader = useScreen();
  const t = useWords(panelWords);
  const nameOf = useNames();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const [pages, setPages] = useState(1);
  const matching = timelineLines(filterTimeline(entries, filter, reader.accountId));
  return (
    <div className="stack">
      <fieldset className="choices">
        <legend className="off-screen">{t('filter')}</legend>
        {TIMELINE_FILTERS.map((id) => (
          <label key={id}>
            <input type="radio" name="timeline-filter" checked={filter === id} onChange={() => setFilter(id)} />
            <span>{t(NAMES[id])}</span>
          </label>
        ))}
      </fieldset>
      {matching.length === 0 && <p className="quiet">{t('timelineEmpty')}</p>}
      <RepeatedEntries
        className="timeline"
        lines={matching.slice(0, pages * PAGE)}
        keyOf={keyOf}
        title={(n) => t('earlierSame', { n })}
        draw={(entry) => <Entry entry={entry} now={now} nameOf={nameOf} />}
      />
      {matching.length > pages * PAGE && (
        <button type="button" className="link" onClick={() => setPages(pages + 1)}>
          {t('olderEntries', { n: matching.length - pages * PAGE })}
        </button>
      )}
    </div>
  );
}

const keyOf = ({ at, kind, text }: TimelineEntry): string => `${at} ${kind} ${text.en}`;

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly now: number;
  readonly nameOf: (accountId: string) => string;
}

function Entry({ entry, now, nameOf }: EntryProps): ReactNode {
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  return (
    <>
      <time className="quiet small" dateTime={entry.at} title={exactText(Date.parse(entry.at), reader)}>
        {momentText(Date.parse(entry.at), now, reader)}
      </time>
      <span className="pre">
        {label(entry.text)} {entry.by !== null && <span className="quiet small">{nameOf(entry.by)} </span>}
        {entry.audience === 'customer' && <Lozenge tone="information">{t('customerSees')}</Lozenge>}
      </span>
    </>
  );
}
