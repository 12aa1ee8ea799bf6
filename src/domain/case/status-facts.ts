import type { Instant } from '../instant';
import type { ProjectSettings } from '../profile/configuration';
import type { CaseEvent } from './case-event';
import { WAITING_FOR_CUSTOMER } from './pause-reason';
import { STATUS } from './withdrawn';

export interface StatusChange {
  readonly at: Instant;
  /** Jira status names. */
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
}

type Meaning = keyof ProjectSettings['statuses'];

/** What a status name means for the clocks; `null` when nothing (an open status like any other). */
export function meaningOf(status: string, statuses: ProjectSettings['statuses']): Meaning | null {
  const name = status.trim().toLowerCase();
  const meanings = Object.keys(statuses) as Meaning[];
  return meanings.find((meaning) => statuses[meaning].some((candidate) => candidate.trim().toLowerCase() === name)) ?? null;
}

const DONE: ReadonlySet<Meaning | null> = new Set<Meaning | null>(['resolved', 'closed', 'cancelled']);

/** The facts a change of the Jira status states. Going straight from open to closed resolves first: no case is closed without a result (S0-05). */
export function factsOfStatusChange(change: StatusChange, statuses: ProjectSettings['statuses']): readonly CaseEvent[] {
  const from = meaningOf(change.from, statuses);
  const to = meaningOf(change.to, statuses);
  const base = { at: change.at, by: change.by };
  if (to === 'cancelled') return [{ ...base, kind: 'cancelled', because: `${STATUS}${change.to}` }];
  if (to === 'closed')
    return DONE.has(from)
      ? [{ ...base, kind: 'closed' }]
      : [
          { ...base, kind: 'resolved' },
          { ...base, kind: 'closed' },
        ];
  if (to === 'resolved') return from === 'closed' || from === 'resolved' ? [] : [{ ...base, kind: 'resolved' }];
  const facts: CaseEvent[] = [];
  if (DONE.has(from)) facts.push({ ...base, kind: 'reopened' });
  if (from === 'waitingForCustomer' && to !== 'waitingForCustomer') facts.push({ ...base, kind: 'resumed' });
  if (to === 'waitingForCustomer') facts.push({ ...base, kind: 'paused', reason: WAITING_FOR_CUSTOMER });
  if (to === 'inProgress') facts.push({ ...base, kind: 'handling-started' });
  return facts;
}
