import { withExample } from '../../../src/domain/intake/number-pattern';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { isBranch } from '../../../src/domain/profile/diff/value-text';
import type { Profile } from '../../../src/domain/profile/schema';

/** A part as it was edited, with what follows from it: the example of a number pattern is the first number it gives. */
export function withExampleOf(name: string, next: unknown, { calendar }: Pick<ProjectSettings, 'calendar'>): unknown {
  if (name !== 'numbering' || !isBranch(next)) return next;
  // The form gives back what fits the shape of the part.
  return withExample(next as unknown as NonNullable<Profile['numbering']>, Date.now(), calendar.timeZone);
}
