import type { Label } from '../../../src/contract';
import { axisName } from '../../../src/domain/case/names';
import type { Profile } from '../../../src/domain/profile/schema';

export type ValueNamer = (axis: string, value: string) => string;

/** What an axis is called by the first profile that has it. */
export const axisNamer =
  (profiles: readonly Profile[], label: (words: Label) => string) =>
  (axis: string): string =>
    label(axisName(profiles.find(({ axes }) => Object.hasOwn(axes, axis)) ?? {}, axis));

/** Names of values by the first profile that knows them: the draft may have dropped what was published. */
export const valueNamer =
  (profiles: readonly Profile[], label: (words: Label) => string): ValueNamer =>
  (axis, value) => {
    for (const profile of profiles) {
      const found = profile.axes[axis]?.find(({ id }) => id === value);
      if (found !== undefined) return label(found.label);
    }
    return value;
  };
