import type { AxisReason } from '../case/case-event';
import type { ProfileFact } from '../case/facts/profile-facts';
import type { FeedbackCase } from '../case/feedback-case';
import { reasonOf } from '../case/fold-case';
import { axisName, valueName } from '../case/names';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import type { RequestTypes } from './recorded-intake';

/** A value an open case would have otherwise if it moved to a version. */
export interface Becomes {
  readonly axis: Label;
  readonly before: Label | null;
  readonly after: Label | null;
  /** Nothing said so: the default of the version. */
  readonly assumed: boolean;
}

/** What a case becomes by the fact that it moves, axis by axis; nothing where it stays what it is. */
export function becomesBy(
  { axes, why }: Pick<ProfileFact, 'axes' | 'why'>,
  from: Configuration,
  to: Configuration,
  feedbackCase: FeedbackCase,
): readonly Becomes[] {
  const names = [...new Set([...Object.keys(feedbackCase.axes), ...Object.keys(axes)])];
  return names.flatMap((axis): Becomes[] => {
    const [before, after] = [feedbackCase.axes[axis], axes[axis]];
    // What neither version asks about is told to nobody.
    const asking = [to, from].find(({ profile }) => profile.axes[axis] !== undefined);
    if (before === after || asking === undefined) return [];
    return [
      {
        axis: axisName(asking.profile, axis),
        before: before === undefined ? null : valueName(from.profile, axis, before),
        after: after === undefined ? null : valueName(to.profile, axis, after),
        assumed: why.some((reason) => reason.axis === axis && reason.assumed === true),
      },
    ];
  });
}

/** The request type of a case as it is on record, which keeps the name, and only where it decided. */
export function requestTypeOf({ events }: FeedbackCase, requestTypes: RequestTypes): RequestTypes[number] | null {
  const decided = events.flatMap((event): readonly AxisReason[] => {
    if (event.kind === 'axis-set' && event.axis === 'type') return [reasonOf(event)];
    return event.kind === 'case-opened' || event.kind === 'profile-changed' ? event.why : [];
  });
  const name = decided.findLast(({ rule }) => rule === 'request-type')?.matched;
  return name === undefined ? null : (requestTypes.find((one) => one.name === name) ?? { id: '', name });
}
