import { axisName } from '../case/names';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';

/** A value that a version had and the present one has no longer, by the names it went by. */
export interface GoneValue {
  readonly axis: string;
  readonly axisName: Label;
  readonly id: string;
  readonly label: Label;
}

/** What earlier versions told apart and the present one does not; the newest name of each. @param earlier newest first */
export function goneValues(present: Profile, earlier: readonly Profile[]): readonly GoneValue[] {
  const known = new Set(Object.entries(present.axes).flatMap(([axis, values]) => (values ?? []).map(({ id }) => `${axis} ${id}`)));
  return earlier.flatMap((profile) =>
    Object.entries(profile.axes).flatMap(([axis, values]) =>
      (values ?? []).flatMap(({ id, label }): readonly GoneValue[] => {
        if (known.has(`${axis} ${id}`)) return [];
        known.add(`${axis} ${id}`);
        return [{ axis, axisName: axisName(profile, axis), id, label }];
      }),
    ),
  );
}
