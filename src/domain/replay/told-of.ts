import type { CaseEventOf } from '../case/case-event';
import { rolesNamed } from '../case/escalation-effects';
import type { Told } from '../case/facts/telling-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { PlannedEscalation } from '../escalation/plan-escalations';
import { mayWait, quietUntil } from '../escalation/quiet-hours';
import type { Instant } from '../instant';
import type { ProjectSettings } from '../profile/configuration';

/** One comment that mentions one person, who is notified by it. */
export interface Message {
  readonly key: string;
  readonly to: string;
  readonly at: Instant;
}

/** Whom an escalation reaches at once, and, where quiet hours hold somebody's back, the fact that says until when. */
export function toldOf(
  escalation: PlannedEscalation,
  { emergency }: FeedbackCase,
  { quietHours, calendar }: ProjectSettings,
  people: readonly string[],
  now: Instant,
): { readonly messages: readonly Message[]; readonly held: CaseEventOf<'escalation-told'> | null } {
  const { key, level, rule } = escalation;
  const waits = mayWait(quietHours, { level, urgent: emergency || rule === 'emergency' });
  const told = people.map((accountId): Told => {
    const heldUntil = waits ? quietUntil(quietHours, calendar, accountId, now) : null;
    return { accountId, name: accountId, role: '', ...(heldUntil === null ? {} : { heldUntil }) };
  });
  const messages = told.flatMap(({ accountId, heldUntil }) =>
    heldUntil === undefined ? [{ key: `${key} ${accountId}`, to: accountId, at: now }] : [],
  );
  const isHeld = messages.length < told.length;
  return { messages, held: isHeld ? { kind: 'escalation-told', at: now, by: null, escalation: key, told, nobody: [] } : null };
}

/** Roles an escalation tells, each once. */
export const rolesTold = ({ actions }: PlannedEscalation): readonly string[] => [...new Set(actions.flatMap(rolesNamed))];
