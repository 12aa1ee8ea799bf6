import { type ReactNode, useState } from 'react';
import type { DeadlineView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { ZoneLine } from '../shared/components/zone-line';
import { useWords } from '../shared/i18n/use-words';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { Actions } from './actions';
import { useCase } from './case-context';
import { isOpenDeadline, sortDeadlines } from './deadline-order';
import { DeadlineRow } from './deadline-row';
import { FollowUpRow } from './follow-up/follow-up-row';
import { owedTasks } from './follow-up/owed-tasks';
import { panelWords } from './panel-words';

/** With more open clocks than this the rest folds: the next thing due stays on top of a short box. */
const OPEN_SHOWN = 3;

/** What is due next, and the one best thing to do about it (ux.md, "Issue panel"). */
export function NextBox(): ReactNode {
  const { data } = useCase();
  const t = useWords(panelWords);
  const [all, setAll] = useState(false);
  const open = sortDeadlines(data.deadlines.filter(isOpenDeadline));
  const done = sortDeadlines(data.deadlines.filter((deadline) => !isOpenDeadline(deadline)));
  const asking = owedTasks(data);
  const shown = all ? [...open, ...done] : open.slice(0, OPEN_SHOWN);
  const hidden = open.length + done.length - shown.length;
  return (
    <section className="next" aria-label={t('next')}>
      {data.doubts.invalid !== null && data.state !== 'closed' ? (
        <InvalidLine told={data.doubts.invalid.at} />
      ) : (
        open.length === 0 && asking.length === 0 && <p className="quiet">{t('nothingDue')}</p>
      )}
      {(shown.length > 0 || asking.length > 0) && (
        <ul>
          {shown.map((deadline) => (
            <DeadlineRow key={rowKey(deadline)} deadline={deadline} />
          ))}
          {asking.map((task) => (
            <FollowUpRow key={task.id} task={task} />
          ))}
        </ul>
      )}
      {(hidden > 0 || all) && (
        <button type="button" className="link small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('showAll', { n: hidden })}
        </button>
      )}
      <ZoneLine calendar={data.calendarTimeZone} />
      <Praise />
      <Actions next={open[0]} />
    </section>
  );
}

/** What cannot be taken up has one step left. */
function InvalidLine({ told }: { readonly told: string }): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(panelWords);
  const when = insideSentence(momentText(Date.parse(told), Date.parse(data.now), reader));
  const isResolved = data.state === 'resolved' || data.state === 'confirmed';
  return (
    <p>
      {t('invalidTold', { when })} {t(!data.closing.closable ? 'invalidOpen' : isResolved ? 'invalidClose' : 'invalidResolve')}
    </p>
  );
}

const rowKey = (deadline: DeadlineView): string => `${deadline.milestone} ${deadline.cycle} ${deadline.limit}`;

/** Praise is a pleasant case: thanks and an example, no analysis. */
function Praise(): ReactNode {
  const { data } = useCase();
  const t = useWords(panelWords);
  const type = data.axes.find((axis) => axis.id === 'type');
  if (type?.value !== 'praise' || data.state === 'closed') return null;
  return <p>{t('praise')}</p>;
}
