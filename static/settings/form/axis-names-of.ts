import { isBranch } from '../../../src/domain/profile/diff/value-text';
import type { Profile } from '../../../src/domain/profile/schema';

/** With the axes change their names: one that is taken away takes its name along. */
export function axisNamesOf(part: string, next: unknown, { axisNames }: Pick<Profile, 'axisNames'>): Pick<Partial<Profile>, 'axisNames'> {
  if (part !== 'axes' || !isBranch(next) || axisNames === undefined) return {};
  return { axisNames: Object.fromEntries(Object.entries(axisNames).filter(([axis]) => Object.hasOwn(next, axis))) };
}
