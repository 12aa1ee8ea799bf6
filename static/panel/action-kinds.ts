import type { DeadlineView, PanelCase } from '../../src/contract';
import { isAnnounced } from '../../src/domain/sla/announced-results';
import { isLetter } from '../../src/domain/sla/letter-deadlines';
import { outlivesResult } from '../../src/domain/sla/outlives-result';
import { isOpenDeadline, isRecordable } from './deadline-order';

/** What an agent can do in the panel now. `record:<milestone>` meets a milestone that no event of Jira shows. */
export type ActionKind =
  | 'acknowledge'
  | 'call'
  | 'progress'
  | 'promise'
  | 'pause'
  | 'resume'
  | 'emergency'
  | 'end-emergency'
  | 'escalate'
  | 'transfer'
  | `record:${string}`;

/** Everything an agent can be in the middle of, also what is not offered any more: what was typed is found nevertheless. */
export const actionsOf = ({ deadlines }: Pick<PanelCase, 'deadlines'>): readonly ActionKind[] => [
  'acknowledge',
  'call',
  'progress',
  'promise',
  'pause',
  'escalate',
  'transfer',
  ...deadlines.map(({ milestone }) => `record:${milestone}` as const),
];

/** The one best action for what is due next, and the others. */
export interface Offer {
  readonly best: ActionKind | null;
  readonly more: readonly ActionKind[];
}

export const isFinished = ({ state }: Pick<PanelCase, 'state'>): boolean => state === 'confirmed' || state === 'closed';

/**
 * An escalation nobody acknowledged comes first, because silence makes it climb; then resuming a paused case; then what
 * meets the next deadline. A closed case offers only what it still owes: that somebody takes on what escalates, and the answer to a letter.
 */
export function offerActions(data: PanelCase, next: DeadlineView | undefined): Offer {
  const unanswered = data.escalationLevel > data.acknowledgedLevel;
  const open = data.deadlines.filter(isOpenDeadline);
  if (isFinished(data)) {
    const owed: readonly ActionKind[] = [
      ...(unanswered && open.some(({ milestone }) => outlivesResult(milestone)) ? (['acknowledge'] as const) : []),
      ...(open.some(isLetter) ? (['call'] as const) : []),
    ];
    return { best: owed[0] ?? null, more: owed.slice(1) };
  }
  const isCalled = next?.milestone === 'first-response' || (next !== undefined && (isLetter(next) || isAnnounced(next)));
  const possible: ActionKind[] = [];
  if (unanswered) possible.push('acknowledge');
  if (data.paused) possible.push('resume');
  if (isCalled) possible.push('call');
  if (next?.milestone === 'next-update') possible.push('progress');
  for (const deadline of data.deadlines) {
    if (isRecordable(deadline) && !possible.includes(`record:${deadline.milestone}`)) possible.push(`record:${deadline.milestone}`);
  }
  if (!possible.includes('call')) possible.push('call');
  if (!possible.includes('progress')) possible.push('progress');
  possible.push('promise');
  // What waits to a day can wait longer, with a reason of its own.
  if (data.state !== 'resolved' && (!data.paused || data.pausedUntil !== null)) possible.push('pause');
  if (data.emergency) possible.push('end-emergency');
  else if (data.emergencyDefinitions.length > 0) possible.push('emergency');
  if (data.manualTriggers.length > 0) possible.push('escalate');
  if (data.transfers.mayHandOn) possible.push('transfer');
  const first = possible[0];
  const isBest =
    first === 'acknowledge' ||
    first === 'resume' ||
    first?.startsWith('record:') ||
    (first === 'call' && isCalled) ||
    (first === 'progress' && next?.milestone === 'next-update');
  return { best: isBest && first ? first : null, more: isBest ? possible.slice(1) : possible };
}
