import type { Condition, Profile } from './schema';

/** A condition, and where in the profile it stands. */
export interface PlacedCondition {
  readonly when: Condition;
  readonly path: readonly (string | number)[];
}

/** Every condition of a profile, with its place. */
export function conditionsOf(profile: Profile): readonly PlacedCondition[] {
  const inList = (name: string, list: readonly { readonly when?: Condition | undefined }[], place: readonly (string | number)[] = [name]) =>
    list.flatMap(({ when }, index) => (when === undefined ? [] : [{ when, path: [...place, index, 'when'] }]));
  const required = profile.analysis?.requiredWhen;
  const feasible = profile.plan.suggestionFeasibility;
  return [
    ...inList('limits', profile.limits),
    ...inList('form', profile.form),
    ...inList('assignment', profile.assignment),
    ...inList('cadence', profile.tracking.cadence ?? [], ['tracking', 'cadence']),
    ...inList('followUp', profile.followUp ?? []),
    ...profile.metrics.flatMap(({ filter }, index) => (filter === undefined ? [] : [{ when: filter, path: ['metrics', index, 'filter'] }])),
    ...(required ? [{ when: required, path: ['analysis', 'requiredWhen'] }] : []),
    ...(feasible ? [{ when: feasible.when, path: ['plan', 'suggestionFeasibility', 'when'] }] : []),
  ];
}
