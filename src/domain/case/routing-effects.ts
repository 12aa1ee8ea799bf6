import { assignmentFor } from '../intake/assignment';
import type { Configuration } from '../profile/configuration';
import { givenTo } from '../satisfaction/attempts';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { foldCase } from './fold-case';

/** While it is worked on; a result is not handed to somebody else by a word about its cause. */
const WORKED_ON: ReadonlySet<FeedbackCase['state']> = new Set(['received', 'responded', 'in-progress']);

/**
 * Who is responsible follows what is found out later, such as the cause (S1-20): where the assignment table gives the case to
 * another role by the new value than by the old ones, that role gets it. What was found for the first time always decides; where
 * a value is only corrected, a person's choice of the owner stands.
 */
export function routingEffects(
  issueId: string,
  event: CaseEvent,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  if (event.kind !== 'axis-set' || event.rule !== 'agent') return [];
  // What follows from a correction is recorded at the same instant, in any order.
  const before = foldCase(feedbackCase.events.filter(({ kind, at }) => kind === 'case-opened' || at < event.at));
  const after = foldCase(feedbackCase.events.filter(({ at }) => at <= event.at));
  if (!WORKED_ON.has(after.state) || after.attempt !== feedbackCase.attempt) return [];
  const role = assignmentFor(configuration, after.axes)?.role;
  if (role === undefined || role === assignmentFor(configuration, before.axes)?.role) return [];
  const isFound = before.axes[event.axis] === undefined;
  return isFound || !isChosen(before.events) ? [{ key: `${issueId}:route:${event.at}`, kind: 'assign', role }] : [];
}

/** A person gave it to whoever has it; the app names the role it went by. */
function isChosen(events: readonly CaseEvent[]): boolean {
  const given = events.findLast((event) => givenTo(event) !== undefined);
  return given !== undefined && !(given.kind === 'assigned' && given.role !== undefined);
}
