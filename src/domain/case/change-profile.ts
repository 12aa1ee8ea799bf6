import type { Instant } from '../instant';
import { classify } from '../intake/classify';
import { repeatCount } from '../intake/doubts';
import type { IntakeInput } from '../intake/intake-input';
import type { Configuration } from '../profile/configuration';
import { computeDeadlines } from '../sla/deadlines';
import { settle } from '../sla/settle';
import type { AxisReason, CaseEvent } from './case-event';
import type { ProfileFact } from './facts/profile-facts';
import type { FeedbackCase } from './feedback-case';
import { presentDeadlines } from './present-deadlines';

/**
 * The fact by which a case goes on under another profile or version: what was judged is carried along, what is open is
 * planned anew from the same receipt with the same pauses (issue 3, item 1). Values people set stay where the profile knows
 * them; the rest is classified again.
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
  const given = feedbackCase.why.filter((reason) => reason.rule === 'agent').map((reason) => [reason.axis, reason.value] as const);
  const { axes, why } = classify(to, {
    ...feedbackCase.registration,
    requestType: change.requestType,
    isRepeat: repeatCount(feedbackCase) > 0,
    axes: Object.fromEntries(given),
  });
  // Within one process the case keeps what it was classified as; only another process asks the questions anew.
  const known = ([axis, value]: readonly [string, string]): boolean => to.profile.axes[axis]?.some(({ id }) => id === value) ?? false;
  const kept = from.profile.id === to.profile.id ? Object.fromEntries(Object.entries(feedbackCase.axes).filter(known)) : {};
  const isKept = ({ axis }: AxisReason): boolean => axis in kept;
  return {
    kind: 'profile-changed',
    at: change.at,
    by: change.by,
    because: change.because,
    projectId: change.projectId,
    ...(change.movedFrom === undefined ? {} : { movedFrom: change.movedFrom }),
    profile: to.profile.id,
    profileVersion: to.version,
    axes: { ...axes, ...kept },
    why: [...feedbackCase.why.filter(isKept), ...why.filter((reason) => !isKept(reason))],
    settled: settle(from, feedbackCase, deadlines),
    open: presentDeadlines(deadlines)
      .filter(({ metAt, endedAt }) => metAt === null && endedAt === null)
      .map(({ milestone, dueAt }) => ({ milestone, dueAt })),
  };
}
