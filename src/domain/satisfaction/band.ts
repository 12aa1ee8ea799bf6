import type { Profile } from '../profile/schema';
import { mainScale, type PointScale, scaleOfAnswer } from './scale';

/** Role of an answer on any scale, so that projects compare (spec 3.1 #7). */
export type BandRole = 'positive' | 'middle' | 'negative';

/** Name of the scale as the issue property shows it: `stars-5`, `points-10`, `levels-3`; an answer names its own (S3-14 beside S3-49). */
export const scaleIdOf = (profile: Profile, answer?: number | string): string =>
  ((answer === undefined ? null : scaleOfAnswer(profile, answer)) ?? mainScale(profile)).id;

/** Band of a raw answer; `null` when it is not on a scale of the profile. */
export function bandOf(profile: Profile, answer: number | string): BandRole | null {
  const scale = scaleOfAnswer(profile, answer);
  if (scale === null) return null;
  if (scale.kind === 'levels')
    return roleAt(
      scale.levels.findIndex(({ id }) => id === answer),
      scale.levels.length,
    );
  return typeof answer === 'number' ? bandOfPoints(profile, scale, answer) : null;
}

function bandOfPoints({ satisfaction: { bands } }: Profile, scale: PointScale, answer: number): BandRole {
  const given = bands ?? [];
  // From best to worst, the first that begins at or below the answer, so that no answer falls between two bands (S4-150).
  const index = given.findIndex(({ min }) => min !== undefined && answer >= min);
  const role = index < 0 ? null : roleAt(index, given.length);
  if (role !== null) return role;
  // Without bands: of five stars, four and more are positive, three is the middle (target of S0-91 is 4).
  const share = (answer - scale.min) / (scale.max - scale.min);
  return share >= 0.75 ? 'positive' : share >= 0.5 ? 'middle' : 'negative';
}

/** Bands stand in profiles from best to worst; of more than three, all between the ends are the middle. */
function roleAt(index: number, count: number): BandRole | null {
  if (index < 0 || index >= count) return null;
  return index === 0 ? 'positive' : index === count - 1 ? 'negative' : 'middle';
}
