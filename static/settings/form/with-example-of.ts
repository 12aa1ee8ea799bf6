import { withExample } from '../../../src/domain/intake/number-pattern';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { isBranch } from '../../../src/domain/profile/diff/value-text';
import type { Profile } from '../../../src/domain/profile/schema';

/**
 * A part as it was edited, with what follows from it: the example of a number pattern is the first number it gives. A pattern that is
 * what is published has the example and the shape it has there, so that putting it back leaves nothing behind.
 */
export function withExampleOf(
  name: string,
  next: unknown,
  { calendar }: Pick<ProjectSettings, 'calendar'>,
  published: Pick<Profile, 'numbering'>,
): unknown {
  if (name !== 'numbering' || !isBranch(next)) return next;
  // The form gives back what fits the shape of the part.
  const edited = next as unknown as NonNullable<Profile['numbering']>;
  const { numbering } = published;
  if (numbering !== null && edited.pattern === numbering.pattern && edited.reset === numbering.reset)
    return { ...edited, example: numbering.example, regex: numbering.regex };
  return withExample(edited, Date.now(), calendar.timeZone);
}
