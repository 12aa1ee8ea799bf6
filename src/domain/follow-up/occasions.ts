import type { CaseEvent } from '../case/case-event';
import { isClosedUnanswered } from '../case/closed-unanswered';
import type { FeedbackCase } from '../case/feedback-case';
import { withdrawnAt } from '../case/withdrawn';
import { earliest, type Instant } from '../instant';
import type { Profile } from '../profile/schema';
import { type Attempt, lifeOf } from '../sla/case-life';
import { matches } from '../sla/condition';
import { explainedIn } from '../sla/explained';

type Rule = NonNullable<Profile['followUp']>[number];

/** When a follow-up without a limit begins to be owed. */
export interface Occasion {
  readonly id: string;
  readonly at: Instant;
  /** When the customer said by himself what was to be asked. */
  readonly answeredAt: Instant | null;
  /** Since when nobody needs to be asked about it any more: opened again, withdrawn, or closed because nobody answers. */
  readonly undoneAt: Instant | null;
}

/** Mark of a suggestion that was adopted (S2-36). */
export const ADOPTED = 'adopted';

/**
 * Occasions of a rule: with the result (S1-31), on adoption (S2-36), after closing (S3-48), after handling (S4-126); once for
 * each attempt, but once in all for an adoption.
 */
export function occasionsOf(rule: Rule, feedbackCase: FeedbackCase): readonly Occasion[] {
  if (!isMeant(rule, feedbackCase)) return [];
  const { attempts } = lifeOf(feedbackCase);
  const name = occasionOf(rule);
  if (name === 'adoption') {
    const adopted = feedbackCase.events.find((event) => event.kind === 'flag-set' && event.flag === ADOPTED);
    const cleared = feedbackCase.flags.includes(ADOPTED)
      ? undefined
      : feedbackCase.events.findLast((event) => event.kind === 'flag-cleared' && event.flag === ADOPTED);
    const undoneAt = cleared?.at ?? withdrawnAt(feedbackCase);
    return adopted === undefined ? [] : [{ id: 'adoption/1', at: adopted.at, answeredAt: null, undoneAt }];
  }
  return attempts.flatMap((attempt): Occasion[] => {
    const at = startOf(name, attempt, feedbackCase.events);
    const explained = explainedIn(feedbackCase, attempt.number)?.at ?? null;
    // Who was told why it is invalid is not asked how content they are with what was done.
    if (at === null || (explained !== null && explained <= at)) return [];
    return [
      {
        id: `${name}/${attempt.number}`,
        at,
        answeredAt: answeredAfter(feedbackCase.events, attempt),
        undoneAt: earliest(
          attempt.reopened?.at ?? withdrawnAt(feedbackCase),
          explained,
          name === 'closing' ? null : silentEnd(attempt, feedbackCase),
        ),
      },
    ];
  });
}

/** Whether the rule is for this case, whatever happened to it so far. */
export function isMeant(rule: Rule, feedbackCase: FeedbackCase): boolean {
  const { status: _status, ...when } = rule.when;
  return matches(when, feedbackCase);
}

/** What a rule without a time counts from. */
export function occasionOf(rule: Rule): 'adoption' | 'result' | 'closing' | 'handling' {
  if (rule.after === ADOPTED) return 'adoption';
  if (rule.with === 'result-reply') return 'result';
  return rule.when['status'] === 'closed' ? 'closing' : 'handling';
}

/** When it was closed because nobody answers: who was called for nothing is called no more. */
function silentEnd({ ended }: Attempt, { events }: FeedbackCase): Instant | null {
  return ended !== null && isClosedUnanswered(events[ended.index]) ? ended.at : null;
}

function startOf(name: 'result' | 'closing' | 'handling', attempt: Attempt, events: readonly CaseEvent[]): Instant | null {
  if (name === 'closing') {
    const ended = attempt.ended === null ? undefined : events[attempt.ended.index];
    return ended?.kind === 'closed' ? ended.at : null;
  }
  const replied =
    name === 'result' ? firstBetween(events, attempt.start.index, attempt.reopened?.index, (kind) => kind === 'result-replied') : undefined;
  return replied?.at ?? attempt.resolved?.at ?? null;
}

/** A rating or a confirmation of this attempt, by whatever way it came. */
function answeredAfter(events: readonly CaseEvent[], { resolved, ended, reopened }: Attempt): Instant | null {
  const from = Math.min(resolved?.index ?? Infinity, ended?.index ?? Infinity);
  return firstBetween(events, from + 1, reopened?.index, (kind) => kind === 'rated' || kind === 'confirmed')?.at ?? null;
}

/** The first of a kind between two places: no attempt reads the facts of another. */
function firstBetween(
  events: readonly CaseEvent[],
  from: number,
  to: number | undefined,
  is: (kind: CaseEvent['kind']) => boolean,
): CaseEvent | undefined {
  for (let index = from; index < Math.min(to ?? Infinity, events.length); index += 1) {
    const event = events[index];
    if (event !== undefined && is(event.kind)) return event;
  }
  return undefined;
}
