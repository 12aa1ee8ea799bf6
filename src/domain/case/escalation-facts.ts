import { actionsDecided } from '../escalation/actions-in-words';
import { aboutPromise } from '../escalation/escalation-name';
import type { PlannedEscalation } from '../escalation/plan-escalations';
import { sentBefore } from '../escalation/sent-before';
import type { Instant } from '../instant';
import type { Profile } from '../profile/schema';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { escalatedKey, type KeyedFact } from './keyed-fact';

/** Up to here a wake-up is on time: the platform's queue does not come to the second. */
const LATE_MS = 60_000;

/**
 * The facts of a decided escalation: that it was decided, which keeps it from being decided again, and the urgency it
 * raises. A rule raises the urgency of a case once only, so that a raised urgency cannot set off the rule that raised it.
 */
export function escalationFacts(
  planned: PlannedEscalation,
  feedbackCase: FeedbackCase,
  profile: Profile,
  now: Instant,
): readonly KeyedFact[] {
  const decided: KeyedFact = { key: escalatedKey(planned.key), fact: decision(planned, feedbackCase, profile, now) };
  const raises = planned.status === 'due' && planned.actions.some(({ kind }) => kind === 'raise-urgency');
  const rule = `escalation:${planned.rule}`;
  const raisedBefore = feedbackCase.events.some((event) => event.kind === 'axis-set' && event.rule === rule);
  const value = raises && !raisedBefore ? oneUp(profile, feedbackCase.axes['urgency']) : null;
  if (value === null) return [decided];
  const fact: CaseEvent = {
    kind: 'axis-set',
    at: now,
    by: null,
    axis: 'urgency',
    value,
    rule,
    matched: planned.label[feedbackCase.registration.language],
  };
  return [decided, { key: `urgency:${planned.key}`, fact }];
}

function decision(planned: PlannedEscalation, feedbackCase: FeedbackCase, profile: Profile, now: Instant): CaseEvent {
  const { key, rule, level } = planned;
  // What fell due only because the clocks go another way now is not late.
  const late = now - Math.max(planned.at, sentBefore(feedbackCase).replannedAt) >= LATE_MS ? { dueAt: planned.at } : {};
  const base = { kind: 'escalated', at: now, by: null, key, rule, level, ...late } as const;
  return planned.status === 'due'
    ? {
        ...base,
        outcome: 'sent',
        actions: actionsDecided(planned.actions, profile),
        about: aboutPromise(planned),
      }
    : { ...base, outcome: 'suppressed', because: planned.because ?? 'superseded' };
}

/** The next more urgent value, by rank; `null` at the top, and where nothing is known. */
function oneUp({ axes }: Profile, urgency: string | undefined): string | null {
  const ranks = [...axes.urgency].sort((a, b) => a.rank - b.rank);
  const index = ranks.findIndex(({ id }) => id === urgency);
  return index < 1 ? null : (ranks[index - 1]?.id ?? null);
}
