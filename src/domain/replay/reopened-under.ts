import type { AxisValues, CaseEvent, CaseEventOf, Registration } from '../case/case-event';
import { classify } from '../intake/classify';
import { missingFields } from '../intake/missing-fields';
import type { Configuration } from '../profile/configuration';
import { isByRule, type RecordedCase } from './recorded-case';
import { type RequestTypes, recordedIntake } from './recorded-intake';

/** A case as it would have begun under a configuration, and what people did with it since. */
export interface CaseAgain {
  readonly opened: CaseEventOf<'case-opened'>;
  readonly rest: readonly CaseEvent[];
}

/**
 * The case as this configuration would have opened it: classified again from the recorded registration, asked for what its
 * form asks for. What people did stays as it is, corrections of the classification among it; what rules did is left out.
 */
export function reopenedUnder(configuration: Configuration, recorded: RecordedCase, requestTypes: RequestTypes): CaseAgain {
  const { profile, version } = configuration;
  const { opened } = recorded;
  const { axes, why } = classify(configuration, recordedIntake(recorded, requestTypes));
  const asked = (registration: Registration, known: AxisValues): Registration => ({
    ...registration,
    missing: missingFields(profile, { ...registration, axes: known, known: knownOtherwise(configuration, registration) }),
  });
  const rest = recorded.rest.flatMap((event): readonly CaseEvent[] => {
    if (isByRule(event)) return [];
    // A value this profile does not have cannot have been chosen under it.
    if (event.kind === 'axis-set') return isValueOf(configuration, event.axis, event.value) ? [event] : [];
    if (event.kind === 'registration-completed') return [{ ...event, registration: asked(event.registration, axes) }];
    return [event];
  });
  return {
    opened: { ...opened, profile: profile.id, profileVersion: version, registration: asked(opened.registration, axes), axes, why },
    rest,
  };
}

/** Files, and values an agent filled in later: there, where nobody missed them. */
const knownOtherwise = ({ profile }: Configuration, { missing }: Registration): readonly string[] =>
  profile.form
    .filter(({ id, kind }) => (kind === 'files' || id === 'attachments' || kind.startsWith('axis:')) && !missing.includes(id))
    .map(({ id }) => id);

export const isValueOf = ({ profile }: Configuration, axis: string, value: string): boolean =>
  profile.axes[axis]?.some(({ id }) => id === value) ?? false;
