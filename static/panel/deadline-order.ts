import type { DeadlineView } from '../../src/contract';
import { WITHOUT_LIMIT } from '../../src/domain/case/names';

/** Still to be met: running, paused, or late and not done yet; what is owed no longer is none of them, missed or not. */
export const isOpenDeadline = (deadline: DeadlineView): boolean =>
  deadline.metAt === null &&
  deadline.endedAt === null &&
  (deadline.state === 'running' || deadline.state === 'paused' || deadline.state === 'breached');

/** The next thing due first. */
export const sortDeadlines = (deadlines: readonly DeadlineView[]): readonly DeadlineView[] =>
  [...deadlines].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

/** Milestones that are met by something else than the button "Record …": a reply, the Jira status, the app itself, or a section of its own. */
const NOT_RECORDED_BY_HAND: ReadonlySet<string> = new Set([
  'first-response',
  'resolve',
  'acknowledge',
  'register',
  'notify-department-heads',
  'follow-up',
  'satisfaction-follow-up',
  ...WITHOUT_LIMIT,
]);

/** Whether an agent records this milestone by hand, such as the plan (S0-81). */
export const isRecordable = (deadline: DeadlineView): boolean => isOpenDeadline(deadline) && !NOT_RECORDED_BY_HAND.has(deadline.milestone);
