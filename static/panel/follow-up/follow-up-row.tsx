import type { ReactNode } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { type DeadlineMoment, deadlineText, deadlineTone, shareGone } from '../../shared/time/deadline-text';
import { exactText } from '../../shared/time/moment-text';
import { useNow } from '../../shared/time/use-now';
import { useCase } from '../case-context';
import { MARKS } from '../deadline-marks';
import { panelWords } from '../panel-words';

/** A follow-up is told in minutes (milliseconds). */
const TICK_MS = 15_000;

/** A follow-up to be made, beside what the limits promise: what, and when. It is recorded in its own section. */
export function FollowUpRow({ task }: { readonly task: FollowUpView }): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  const now = useNow(data.now, TICK_MS);
  const moment: DeadlineMoment = { dueAt: task.dueAt, state: task.state === 'overdue' ? 'breached' : 'running', metAt: null };
  const tone = deadlineTone(moment, now);
  const percent = Math.round(shareGone(task.startAt, task.dueAt, now) * 100);
  return (
    <li className={`deadline deadline-${tone}`}>
      <span className="deadline-name">{label(task.purpose)}</span>
      <time className="deadline-when" dateTime={task.dueAt} title={exactText(Date.parse(task.dueAt), reader)}>
        {MARKS[tone] !== '' && (
          <span className="mark" aria-hidden="true">
            {MARKS[tone]}
          </span>
        )}
        {deadlineText(moment, now, reader)}
      </time>
      <span className="bar" role="img" aria-label={t('timeUsed', { percent })}>
        <span style={{ width: `${percent}%` }} />
      </span>
    </li>
  );
}
