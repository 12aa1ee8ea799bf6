import { assignmentFor, ownerRole } from '../intake/assignment';
import type { Configuration } from '../profile/configuration';
import { givenTo } from '../satisfaction/attempts';
import type { CaseEffect } from './case-effect';
import type { CaseEvent, CaseEventOf } from './case-event';
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
  if (event.kind === 'profile-changed') return routedAnew(issueId, event, feedbackCase, configuration);
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

/**
 * A version that does not know a value, or knows it again, makes something else of the case: where the app gave it to a role, the role
 * that fits now gets it; a person's choice stands. A table that only changed moves nobody.
 */
function routedAnew(
  issueId: string,
  change: CaseEventOf<'profile-changed'>,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  if (change.because !== 'published') return [];
  const before = foldCase(feedbackCase.events.slice(0, feedbackCase.events.indexOf(change)));
  const isSame = Object.keys({ ...before.axes, ...change.axes }).every((axis) => before.axes[axis] === change.axes[axis]);
  if (isSame || !WORKED_ON.has(before.state) || before.attempt !== feedbackCase.attempt || isChosen(before.events)) return [];
  const role = ownerRole(configuration, change.axes);
  const given = before.events.findLast((event) => event.kind === 'assigned');
  if (role === null || (given?.kind === 'assigned' && given.role === role)) return [];
  return [{ key: `${issueId}:route:${change.at}`, kind: 'assign', role }];
}

/** A person gave it to whoever has it; the app names the role it went by. */
function isChosen(events: readonly CaseEvent[]): boolean {
  const given = events.findLast((event) => givenTo(event) !== undefined);
  return given !== undefined && !(given.kind === 'assigned' && given.role !== undefined);
}
