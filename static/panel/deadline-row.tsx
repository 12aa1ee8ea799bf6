import { type ReactNode, useId, useState } from 'react';
import type { DeadlineView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { deadlineText, deadlineTone, shareGone } from '../shared/time/deadline-text';
import { exactText } from '../shared/time/moment-text';
import { useNow } from '../shared/time/use-now';
import { useCase } from './case-context';
import { MARKS } from './deadline-marks';
import { DeadlineReceipt } from './deadline-receipt';
import { panelWords } from './panel-words';

/** Close to its instant a deadline ticks each second, else four times a minute (milliseconds). */
const CLOSE_MS = 600_000;
const TICK_CLOSE_MS = 1_000;
const TICK_FAR_MS = 15_000;

/** One promise: what, when, how far, and why. */
export function DeadlineRow({ deadline }: { readonly deadline: DeadlineView }): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  const receiptId = useId();
  const [why, setWhy] = useState(false);
  const close = Math.abs(Date.parse(deadline.dueAt) - Date.parse(data.now)) < CLOSE_MS;
  const now = useNow(data.now, close ? TICK_CLOSE_MS : TICK_FAR_MS);
  const tone = deadlineTone(deadline, now);
  const gone = tone === 'done' || tone === 'late-done' ? 1 : shareGone(deadline.startAt, deadline.dueAt, now);
  const percent = Math.round(gone * 100);
  return (
    <li className={`deadline deadline-${tone}`}>
      <span className="deadline-name">{label(deadline.label)}</span>
      <time className="deadline-when" dateTime={deadline.dueAt} title={exactText(Date.parse(deadline.dueAt), reader)}>
        {MARKS[tone] !== '' && (
          <span className="mark" aria-hidden="true">
            {MARKS[tone]}
          </span>
        )}
        {deadlineText(deadline, now, reader)}
        {deadline.endedBecause && ` · ${label(deadline.endedBecause)}`}
      </time>
      <span className="bar" role="img" aria-label={t('timeUsed', { percent })}>
        <span style={{ width: `${percent}%` }} />
      </span>
      <button type="button" className="link small" aria-expanded={why} aria-controls={receiptId} onClick={() => setWhy(!why)}>
        {t('why')}
        <span className="off-screen"> {label(deadline.label)}</span>
      </button>
      <div id={receiptId} className="deadline-receipt" hidden={!why}>
        {why && <DeadlineReceipt deadline={deadline} now={now} />}
      </div>
    </li>
  );
}
