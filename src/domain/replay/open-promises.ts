import { changeProfile } from '../case/change-profile';
import { foldCase } from '../case/fold-case';
import { presentDeadlines } from '../case/present-deadlines';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { computeDeadlines } from '../sla/deadlines';
import { requestTypeOf } from './becomes';
import type { RecordedCase } from './recorded-case';
import type { RequestTypes } from './recorded-intake';

/**
 * What is still promised in an open case, milestone → instant, once it is moved from one configuration to another: by the very fact by
 * which publishing moves it, so that its values become what the publisher is told and what was missed stays missed. Empty for a case
 * that is not open.
 */
export function openPromises(
  from: Configuration,
  to: Configuration,
  { opened, rest }: RecordedCase,
  requestTypes: RequestTypes,
  now: Instant,
): ReadonlyMap<string, Instant> {
  const feedbackCase = foldCase([opened, ...rest]);
  if (feedbackCase.state === 'closed') return new Map();
  const requestType = requestTypeOf(feedbackCase, requestTypes);
  const moved = changeProfile(from, to, feedbackCase, { at: now, by: null, projectId: '', because: 'published', requestType });
  return new Map(
    presentDeadlines(computeDeadlines(to, foldCase([...feedbackCase.events, moved]), now))
      .filter(({ metAt, endedAt }) => metAt === null && endedAt === null)
      .map(({ milestone, dueAt }) => [milestone, dueAt]),
  );
}
