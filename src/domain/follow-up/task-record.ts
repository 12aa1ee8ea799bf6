import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { rememberLast } from '../remember-last';

/** What became of one follow-up so far: tries, and the first record that it was made or given up. */
export interface TaskRecord {
  readonly attempts: readonly CaseEventOf<'follow-up-attempted'>[];
  readonly done: CaseEventOf<'follow-up-done'> | null;
  readonly closed: CaseEventOf<'follow-up-closed'> | null;
}

const NOTHING: TaskRecord = { attempts: [], done: null, closed: null };

/** The record of one follow-up, by its id such as `closing/1`. */
export const recordOf = (feedbackCase: FeedbackCase, task: string): TaskRecord => records(feedbackCase).get(task) ?? NOTHING;

const records: (feedbackCase: FeedbackCase) => ReadonlyMap<string, TaskRecord> = rememberLast(({ events }: FeedbackCase) => {
  const found = new Map<string, TaskRecord>();
  for (const event of events) {
    if (event.kind !== 'follow-up-attempted' && event.kind !== 'follow-up-done' && event.kind !== 'follow-up-closed') continue;
    const before = found.get(event.task) ?? NOTHING;
    if (event.kind === 'follow-up-attempted') found.set(event.task, { ...before, attempts: [...before.attempts, event] });
    else if (event.kind === 'follow-up-done') found.set(event.task, { ...before, done: before.done ?? event });
    else found.set(event.task, { ...before, closed: before.closed ?? event });
  }
  return found;
});
