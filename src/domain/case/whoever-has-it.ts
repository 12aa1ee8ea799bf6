import type { Profile } from '../profile/schema';
import { supervisingRoles } from '../satisfaction/supervising-roles';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';

type Addressed = Pick<Extract<CaseEffect, { kind: 'internal-comment' }>, 'mention' | 'to'>;

/** Whom a word about a case is for: the person who has it, or the first supervising role when nobody has. */
export function whoeverHasIt({ assignee, events }: FeedbackCase, profile: Profile): Addressed {
  if (assignee === null) return { mention: supervisingRoles(profile).slice(0, 1) };
  return { mention: [], to: [{ accountId: assignee, name: nameOf(assignee, events) }] };
}

function nameOf(accountId: string, events: readonly CaseEvent[]): string {
  const given = events.findLast((event) => event.kind === 'assigned' && event.to === accountId);
  return (given?.kind === 'assigned' ? given.name : undefined) ?? accountId;
}
