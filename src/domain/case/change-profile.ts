import type { Instant } from '../instant';
import { classify } from '../intake/classify';
import { repeatCount } from '../intake/doubts';
import type { IntakeInput } from '../intake/intake-input';
import type { Configuration } from '../profile/configuration';
import { computeDeadlines } from '../sla/deadlines';
import { settle } from '../sla/settle';
import type { CaseEvent } from './case-event';
import type { ProfileFact } from './facts/profile-facts';
import type { FeedbackCase } from './feedback-case';
import { givenValues, UNEXPLAINED } from './given-values';
import { presentDeadlines } from './present-deadlines';

/**
 * The fact by which a case goes on under another profile or version: what was judged is carried along, what is open is
 * planned anew from the same receipt with the same pauses (issue 3, item 1).
 */
export function changeProfile(
  from: Configuration,
  to: Configuration,
  feedbackCase: FeedbackCase,
  change: {
    readonly at: Instant;
    readonly by: string | null;
    readonly projectId: string;
    readonly movedFrom?: string;
    readonly because: ProfileFact['because'];
    readonly requestType: IntakeInput['requestType'];
  },
): CaseEvent {
  const deadlines = computeDeadlines(from, feedbackCase, change.at);
  return {
    kind: 'profile-changed',
    at: change.at,
    by: change.by,
    because: change.because,
    projectId: change.projectId,
    ...(change.movedFrom === undefined ? {} : { movedFrom: change.movedFrom }),
    profile: to.profile.id,
    profileVersion: to.version,
    ...classifiedUnder(to, feedbackCase, change.requestType),
    settled: settle(from, feedbackCase, deadlines),
    open: presentDeadlines(deadlines)
      .filter(({ metAt, endedAt }) => metAt === null && endedAt === null)
      .map(({ milestone, dueAt }) => ({ milestone, dueAt })),
  };
}

/** What a case is under a configuration: what was said of it stands where the profile knows it; the rest is classified again. */
export function classifiedUnder(
  to: Configuration,
  feedbackCase: FeedbackCase,
  requestType: IntakeInput['requestType'],
): Pick<ProfileFact, 'axes' | 'why'> {
  const byAgents = feedbackCase.why.filter(({ rule }) => rule === 'agent').map(({ axis, value }) => [axis, value] as const);
  const { axes, why } = classify(
    to,
    { ...feedbackCase.registration, requestType, isRepeat: repeatCount(feedbackCase) > 0, axes: Object.fromEntries(byAgents) },
    givenValues(to, feedbackCase),
  );
  return { axes, why: why.filter(({ rule }) => rule !== UNEXPLAINED) };
}
