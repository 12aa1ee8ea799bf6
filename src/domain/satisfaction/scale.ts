import type { Label } from '../label';
import type { Profile } from '../profile/schema';

/** Levels from best to worst; an answer is the id of a level. */
export interface LevelScale {
  readonly kind: 'levels';
  readonly id: string;
  readonly levels: readonly { readonly id: string; readonly label: Label }[];
  /** The source is silent; this is the proposal (spec part 5). */
  readonly assumed: boolean;
}

/** Points or stars; an answer is a number. */
export interface PointScale {
  readonly kind: 'points';
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly assumed: boolean;
}

export type Scale = LevelScale | PointScale;

/** Proposed where a source only asks whether the customer is satisfied (S2-33): the three levels of S1-31. */
const PROPOSED_LEVELS: LevelScale['levels'] = [
  { id: 'satisfied', label: { en: 'Satisfied', zh: '满意' } },
  { id: 'basically-satisfied', label: { en: 'Basically satisfied', zh: '基本满意' } },
  { id: 'dissatisfied', label: { en: 'Dissatisfied', zh: '不满意' } },
];

/** The scale the profile reports on (S0-91, S1-31, S3-49, S4-150). */
export function mainScale({ satisfaction: { scale, bands } }: Profile): Scale {
  if (scale !== null && scale.kind === 'numeric') return points(scale, scale.assumed === true);
  const levels = bands ?? PROPOSED_LEVELS;
  return {
    kind: 'levels',
    id: `levels-${levels.length}`,
    levels: levels.map(({ id, label }) => ({ id, label })),
    assumed: scale === null || scale.assumed === true,
  };
}

/** What the customer is asked on: the second scale where there is one (stars, S3-14), else the main scale. */
export function customerScale(profile: Profile): Scale {
  const { secondScale } = profile.satisfaction;
  return secondScale === undefined ? mainScale(profile) : points(secondScale, false);
}

/** The scale an answer is on; `null` when it is on none of the profile's (spec 3.2 #20: two are allowed). */
export function scaleOfAnswer(profile: Profile, answer: number | string): Scale | null {
  return [mainScale(profile), customerScale(profile)].find((scale) => isOn(scale, answer)) ?? null;
}

/** An answer in words: the name of a level, or the points of how many. */
export function answerName(profile: Profile, answer: number | string): Label {
  const scale = scaleOfAnswer(profile, answer);
  const level = scale?.kind === 'levels' ? scale.levels.find(({ id }) => id === answer) : undefined;
  const points = scale?.kind === 'points' ? `${answer}/${scale.max}` : String(answer);
  return level?.label ?? { en: points, zh: points };
}

export function isOn(scale: Scale, answer: number | string): boolean {
  if (scale.kind === 'levels') return scale.levels.some(({ id }) => id === answer);
  if (typeof answer !== 'number' || !(answer >= scale.min && answer <= scale.max)) return false;
  const steps = (answer - scale.min) / scale.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

const points = (scale: { readonly min: number; readonly max: number; readonly step: number }, assumed: boolean): PointScale => ({
  kind: 'points',
  id: scale.max === 5 ? 'stars-5' : `points-${scale.max}`,
  min: scale.min,
  max: scale.max,
  step: scale.step,
  assumed,
});
