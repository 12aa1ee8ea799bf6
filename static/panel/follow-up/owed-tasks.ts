import type { FollowUpView, PanelCase } from '../../../src/contract';

/** Follow-ups to be made that no limit promises: the others are among the deadlines already. The next due first. */
export const owedTasks = ({ followUps, deadlines }: Pick<PanelCase, 'followUps' | 'deadlines'>): readonly FollowUpView[] =>
  followUps.tasks
    .filter(({ state }) => state === 'open' || state === 'overdue')
    .filter(({ id }) => !deadlines.some(({ milestone, cycle }) => `${milestone}/${cycle}` === id))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
