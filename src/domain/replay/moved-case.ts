import { changeProfile } from '../case/change-profile';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import { urgencyEffects } from '../case/opening-effects';
import { presentDeadlines } from '../case/present-deadlines';
import { routingEffects } from '../case/routing-effects';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { OpenCount } from '../profile/diff/open-count';
import { computeDeadlines, type Deadline } from '../sla/deadlines';
import { type Becomes, becomesBy, requestTypeOf } from './becomes';
import type { RequestTypes } from './recorded-intake';

/** What moving to a version makes of an open case: what it becomes, and what follows from that. */
export interface MovedCase {
  readonly becomes: readonly Becomes[];
  /** Role that gets it; `null` where it stays with whoever has it. */
  readonly role: string | null;
  /** Priority it gets in Jira; `null` where its urgency stays, or has none. */
  readonly priority: string | null;
  /** Something still promised is due at another time, is promised no more or is promised now. */
  readonly isDueOtherwise: boolean;
  /** As it is counted. */
  readonly count: OpenCount;
}

/** Decided by the very fact a move records, and by the effects that follow from it; nothing is written. */
export function movedCase(
  from: Configuration,
  to: Configuration,
  feedbackCase: FeedbackCase,
  requestTypes: RequestTypes,
  at: Instant,
): MovedCase {
  const change = { at, by: null, projectId: '', because: 'published', requestType: requestTypeOf(feedbackCase, requestTypes) } as const;
  const fact = changeProfile(from, to, feedbackCase, change);
  if (fact.kind !== 'profile-changed') throw new Error('A move records profile-changed.');
  const after = foldCase([...feedbackCase.events, fact]);
  const [was, is] = [computeDeadlines(from, feedbackCase, at), computeDeadlines(to, after, at)];
  const role = routingEffects('', fact, after, to).flatMap((effect) => (effect.kind === 'assign' ? [effect.role] : []))[0] ?? null;
  const place = urgencyEffects('', after, to).find((effect) => effect.kind === 'place');
  const urgency = feedbackCase.axes['urgency'] ?? '';
  const priority = place?.kind === 'place' && urgency !== after.axes['urgency'] ? place.priority : null;
  const { axes, flags, emergency, state, registration } = feedbackCase;
  const changed = (axis: string): boolean => axes[axis] !== after.axes[axis];
  const met = presentDeadlines(was).flatMap(({ milestone, metAt }) => (metAt === null ? [] : [milestone]));
  return {
    becomes: becomesBy(fact, from, to, feedbackCase),
    role,
    priority: priority === from.settings.priorities[urgency] ? null : priority,
    isDueOtherwise: openDues(was) !== openDues(is),
    count: {
      ...{ axes, flags, emergency, state, registration, met, known: true, cases: 1 },
      moved: {
        axes: after.axes,
        turned: [...feedbackCase.why, ...after.why].filter(({ axis }) => changed(axis)),
        isHandedOver: role !== null,
      },
    },
  };
}

const openDues = (deadlines: readonly Deadline[]): string =>
  presentDeadlines(deadlines)
    .flatMap(({ milestone, cycle, dueAt, metAt, endedAt }) =>
      metAt === null && endedAt === null ? [`${milestone} ${cycle} ${dueAt}`] : [],
    )
    .sort()
    .join();
