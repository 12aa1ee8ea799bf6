import type { Label, ReplayView } from '../../../src/contract';
import { axisName } from '../../../src/domain/case/names';
import type { Profile } from '../../../src/domain/profile/schema';

export type ValueNamer = (axis: string, value: string) => string;
export type Formerly = NonNullable<ReplayView['run']>['formerly'];

/** What an axis is called by the first profile that has it, else by the version it was last in. */
export const axisNamer =
  (profiles: readonly Profile[], formerly: Formerly, label: (words: Label) => string) =>
  (axis: string): string => {
    const profile = profiles.find(({ axes }) => Object.hasOwn(axes, axis));
    const former = profile === undefined ? formerly.find((one) => one.axis === axis)?.axisName : undefined;
    return label(former ?? axisName(profile ?? {}, axis));
  };

interface Known {
  readonly draft: Profile;
  readonly published: Profile;
  readonly formerly: Formerly;
}

/** Names of values: the draft's; one that it has no longer by its published or earlier name, and that it is removed. */
export const valueNamer =
  ({ draft, published, formerly }: Known, label: (words: Label) => string, removed: (name: string) => string): ValueNamer =>
  (axis, value) => {
    const labelIn = ({ axes }: Profile): Label | undefined => axes[axis]?.find(({ id }) => id === value)?.label;
    const present = labelIn(draft);
    if (present !== undefined) return label(present);
    const gone = labelIn(published) ?? formerly.find((one) => one.axis === axis && one.id === value)?.label;
    return gone === undefined ? value : removed(label(gone));
  };
