import type { ProjectSettings } from '../profile/configuration';
import { meaningOf } from './status-facts';

/** Where the app itself moves an issue to. */
export type TransitionTarget = 'inProgress' | 'resolved' | 'closed' | 'cancelled';

/** A transition Jira offers now, with the status it leads to. */
export interface OfferedTransition {
  readonly id: string;
  readonly to: { readonly name: string; readonly isDone: boolean };
}

/** What each target accepts, best first. Not every workflow has a status of its own for what was withdrawn. */
const ACCEPTS: Readonly<Record<TransitionTarget, readonly TransitionTarget[]>> = {
  inProgress: ['inProgress'],
  resolved: ['resolved'],
  closed: ['closed'],
  cancelled: ['cancelled', 'closed'],
};

/**
 * The transition to take; `there` when the issue is where it shall be, `null` when the workflow has none. What is to be worked
 * on again may go to any open status where none is named for it: JSM reopens to "Waiting for support".
 */
export function chooseTransition(
  target: TransitionTarget,
  status: { readonly name: string; readonly isDone: boolean },
  offered: readonly OfferedTransition[],
  statuses: ProjectSettings['statuses'],
): OfferedTransition | 'there' | null {
  const isOpen = (one: { readonly name: string; readonly isDone: boolean }): boolean =>
    !one.isDone && !['resolved', 'closed', 'cancelled', 'waitingForCustomer'].includes(meaningOf(one.name, statuses) ?? '');
  const meant = ACCEPTS[target];
  if (meant.some((meaning) => meaningOf(status.name, statuses) === meaning)) return 'there';
  if (target === 'inProgress' && isOpen(status)) return 'there';
  for (const meaning of meant) {
    const found = offered.find(({ to }) => meaningOf(to.name, statuses) === meaning);
    if (found !== undefined) return found;
  }
  return (target === 'inProgress' ? offered.find(({ to }) => isOpen(to)) : undefined) ?? null;
}
