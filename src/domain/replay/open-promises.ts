import type { AxisValues, CaseEvent } from '../case/case-event';
import { foldCase } from '../case/fold-case';
import { presentDeadlines } from '../case/present-deadlines';
import type { Instant } from '../instant';
import { classify } from '../intake/classify';
import type { Configuration } from '../profile/configuration';
import { computeDeadlines } from '../sla/deadlines';
import type { RecordedCase } from './recorded-case';
import { type RequestTypes, recordedIntake } from './recorded-intake';
import { isValueOf } from './reopened-under';

/**
 * What is still promised in an open case, milestone → instant, if it went on under this configuration: it keeps what it was
 * classified as and everything that happened, as a case does that is moved to a new version (`changeProfile`). Only a value
 * that the profile does not have is classified anew. Empty for a case that is not open.
 */
export function openPromises(
  configuration: Configuration,
  recorded: RecordedCase,
  requestTypes: RequestTypes,
  now: Instant,
): ReadonlyMap<string, Instant> {
  const feedbackCase = foldCase(underOneVersion(configuration, recorded, requestTypes));
  if (feedbackCase.state === 'closed') return new Map();
  return new Map(
    presentDeadlines(computeDeadlines(configuration, feedbackCase, now))
      .filter(({ metAt, endedAt }) => metAt === null && endedAt === null)
      .map(({ milestone, dueAt }) => [milestone, dueAt]),
  );
}

/** The facts as though one version had applied throughout: what a change of version did to the axes stays, what it settled is judged anew. */
function underOneVersion(configuration: Configuration, { opened, rest }: RecordedCase, requestTypes: RequestTypes): readonly CaseEvent[] {
  const isKnown = (axis: string, value: string): boolean => isValueOf(configuration, axis, value);
  const again = remember(() => classify(configuration, recordedIntake({ opened, rest }, requestTypes)).axes);
  const known = (axes: AxisValues): AxisValues =>
    Object.fromEntries(
      Object.entries(axes).flatMap(([axis, value]) => {
        const kept = isKnown(axis, value) ? value : again()[axis];
        return kept === undefined ? [] : [[axis, kept]];
      }),
    );
  return [
    { ...opened, axes: known(opened.axes) },
    ...rest.flatMap((event): readonly CaseEvent[] => {
      if (event.kind === 'axis-set') return isKnown(event.axis, event.value) ? [event] : [];
      if (event.kind !== 'profile-changed') return [event];
      return Object.entries(known(event.axes)).map(([axis, value]) => ({
        kind: 'axis-set',
        at: event.at,
        by: null,
        axis,
        value,
        rule: 'moved',
      }));
    }),
  ];
}

function remember<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
