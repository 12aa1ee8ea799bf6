import type { FeedbackCase } from '../case/feedback-case';
import type { Deadline } from '../sla/deadlines';
import { outlivesResult } from '../sla/outlives-result';
import { takenOnAt } from './customers-matter';
import type { EscalationRule } from './escalation-rule';
import { listedUnder, matterOf, sentBefore } from './sent-before';

/** Why an escalation that was decided is not said any more; words: `BECAUSE`. */
export type Overtaken = 'higher-level' | 'answered' | 'ended';

/** Begins the reason that stands with an effect that was left undone for it. */
export const NOT_NEEDED = 'not needed any more';

/**
 * Jira did not take an escalation when it was decided. Asked again before it is said late: whether what it is about was done or
 * ended meanwhile, or a higher level of the same trouble was decided since (issue 3, item 4). `null`: it still makes sense.
 * @param key of the escalation; about a deadline it is rule/milestone/cycle/limit
 */
export function overtakenBy(
  key: string,
  feedbackCase: FeedbackCase,
  deadlines: readonly Deadline[],
  rules: readonly EscalationRule[],
): Overtaken | null {
  const { events, state } = feedbackCase;
  const [, milestone, cycle, limit] = key.split('/');
  const own = events.findIndex((event) => event.kind === 'escalated' && event.key === key);
  const decided = events[own];
  if (decided?.kind !== 'escalated') return null;
  if (state === 'closed' && !outlivesResult(milestone)) return 'ended';
  if (decided.level === 0) return null;
  const matter = matterOf(key);
  const since = sentBefore(feedbackCase).byMatter.get(matter)?.[0]?.event.at ?? decided.at;
  if (limit === undefined) return takenOnAt(matter, since, rules, feedbackCase) === null ? null : 'answered';
  const deadline = deadlines.find((one) => one.milestone === milestone && String(one.cycle) === cycle);
  // What was decided late, or was done in time, asked for nothing any more; else only what came after the decision is what it asked for.
  const { metAt = null, endedAt = null, state: stands } = deadline ?? {};
  const isLate = decided.dueAt !== undefined;
  if (metAt !== null && (isLate || stands === 'met' || metAt >= decided.at)) return 'answered';
  if (endedAt !== null && (isLate || endedAt >= decided.at)) return 'ended';
  const higher = listedUnder(sentBefore(feedbackCase).byGroup, `${milestone}/${cycle}`).some(
    ({ event, index }) => index > own && event.level > decided.level,
  );
  return higher ? 'higher-level' : null;
}
