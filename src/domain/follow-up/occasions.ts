import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { isWithdrawn } from '../case/withdrawn';
import type { Instant } from '../instant';
import type { Profile } from '../profile/schema';
import { type Attempt, lifeOf } from '../sla/case-life';
import { matches } from '../sla/condition';

type Rule = NonNullable<Profile['followUp']>[number];

/** When a follow-up without a limit begins to be owed. */
export interface Occasion {
  readonly id: string;
  readonly at: Instant;
  /** When the customer said by himself what was to be asked. */
  readonly answeredAt: Instant | null;
  /** Opened again, or withdrawn: nobody needs to be asked about it any more. */
  readonly undone: boolean;
}

/** Mark of a suggestion that was adopted (S2-36). */
export const ADOPTED = 'adopted';

/**
 * Occasions of a rule: with the result (S1-31), on adoption (S2-36), after closing (S3-48), after handling (S4-126); once for
 * each attempt, but once in all for an adoption.
 */
export function occasionsOf(rule: Rule, feedbackCase: FeedbackCase): readonly Occasion[] {
  const { status: _status, ...when } = rule.when;
  if (!matches(when, feedbackCase)) return [];
  const { attempts } = lifeOf(feedbackCase);
  if (rule.after === ADOPTED) {
    const adopted = feedbackCase.events.find((event) => event.kind === 'flag-set' && event.flag === ADOPTED);
    const undone = !feedbackCase.flags.includes(ADOPTED) || isWithdrawn(feedbackCase);
    return adopted === undefined ? [] : [{ id: 'adoption/1', at: adopted.at, answeredAt: null, undone }];
  }
  const name = rule.with === 'result-reply' ? 'result' : rule.when['status'] === 'closed' ? 'closing' : 'handling';
  return attempts.flatMap((attempt): Occasion[] => {
    const at = startOf(name, attempt, feedbackCase.events);
    if (at === null) return [];
    return [
      {
        id: `${name}/${attempt.number}`,
        at,
        answeredAt: answeredAfter(feedbackCase.events, attempt),
        undone: attempt.reopened !== null || isWithdrawn(feedbackCase),
      },
    ];
  });
}

function startOf(name: 'result' | 'closing' | 'handling', attempt: Attempt, events: readonly CaseEvent[]): Instant | null {
  const within = (index: number): boolean => index >= attempt.start.index && index < (attempt.reopened?.index ?? Infinity);
  if (name === 'closing') {
    const ended = attempt.ended === null ? undefined : events[attempt.ended.index];
    return ended?.kind === 'closed' ? ended.at : null;
  }
  const replied = name === 'result' ? events.find((event, index) => event.kind === 'result-replied' && within(index)) : undefined;
  return replied?.at ?? attempt.resolved?.at ?? null;
}

/** A rating or a confirmation of this attempt, by whatever way it came. */
function answeredAfter(events: readonly CaseEvent[], { resolved, ended, reopened }: Attempt): Instant | null {
  const from = Math.min(resolved?.index ?? Infinity, ended?.index ?? Infinity);
  const answer = events.find(
    (event, index) => index > from && index < (reopened?.index ?? Infinity) && (event.kind === 'rated' || event.kind === 'confirmed'),
  );
  return answer?.at ?? null;
}
