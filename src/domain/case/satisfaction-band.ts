import type { Profile } from '../profile/schema';

/** Role of an answer on any scale, so that projects compare (spec 3.1 #7). */
export type BandRole = 'positive' | 'middle' | 'negative';

/** Name of the profile's main scale as the issue property shows it: `stars-5`, `points-10`, `levels-3`. */
export function scaleIdOf(profile: Profile): string {
  const { scale, bands } = profile.satisfaction;
  // Three levels are the proposal where the profile is silent (spec part 5).
  if (scale === null || scale.kind === 'levels') return `levels-${bands?.length ?? 3}`;
  return scale.max === 5 ? 'stars-5' : `points-${scale.max}`;
}

/** Band of a raw answer; `null` when it is not on the scale. */
export function bandOf(profile: Profile, raw: number | string): BandRole | null {
  const { scale, bands } = profile.satisfaction;
  if (typeof raw === 'string') return roleAt(bands?.findIndex((band) => band.id === raw) ?? -1);
  if (scale === null || scale.kind === 'levels' || raw < scale.min || raw > scale.max) return null;
  const index = bands?.findIndex((band) => band.min !== undefined && band.max !== undefined && raw >= band.min && raw <= band.max) ?? -1;
  if (index >= 0) return roleAt(index);
  // Without bands: of five stars, four and more are positive, three is the middle (target of S0-91 is 4).
  const share = (raw - scale.min) / (scale.max - scale.min);
  return share >= 0.75 ? 'positive' : share >= 0.5 ? 'middle' : 'negative';
}

/** Bands stand in profiles from best to worst. */
const roleAt = (index: number): BandRole | null => (['positive', 'middle', 'negative'] as const)[index] ?? null;
