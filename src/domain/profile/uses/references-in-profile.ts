import { conditionsOf } from '../conditions';
import { roleIdOf } from '../roles';
import type { Condition, Profile } from '../schema';
import { at, keyedAt, type Reference, things } from './reference';

/** Every place of a process that names another part of it. */
export const referencesInProfile = (profile: Profile): readonly Reference[] => [
  ...conditionsOf(profile).flatMap(({ when, path }) => referencesInCondition(when, `profile.${path.join('.')}`)),
  ...limitReferences(profile),
  ...Object.keys(profile.axisNames ?? {}).flatMap((axis) => keyedAt(`profile.axisNames.${axis}`, things.axis(axis))),
  ...profile.form.flatMap(({ kind }, index) =>
    kind.startsWith('axis:') ? at(`profile.form.${index}.kind`, things.axis(kind.slice('axis:'.length))) : [],
  ),
  ...(profile.analysis?.dimensions ?? []).flatMap((axis, index) => at(`profile.analysis.dimensions.${index}`, things.axis(axis))),
  ...(profile.entrances ?? []).flatMap(({ channel }, index) =>
    channel === undefined ? [] : at(`profile.entrances.${index}.channel`, things.channel(channel)),
  ),
  ...profile.metrics.flatMap(({ splitBy }, index) =>
    (splitBy ?? []).flatMap((axis, place) => at(`profile.metrics.${index}.splitBy.${place}`, things.axis(axis))),
  ),
  ...(profile.performance?.weights ?? []).flatMap(({ metric, defined }, index) =>
    defined === false ? [] : at(`profile.performance.weights.${index}.metric`, things.metric(metric)),
  ),
  ...(profile.followUp ?? []).flatMap((entry, index) => [
    ...(entry.after === undefined ? [] : at(`profile.followUp.${index}.after`, things.milestone(entry.after))),
    ...(entry.with === undefined ? [] : at(`profile.followUp.${index}.with`, things.milestone(entry.with))),
    ...(entry.by === null ? [] : at(`profile.followUp.${index}.by`, things.role(roleIdOf(profile, entry.by)))),
  ]),
  ...profile.assignment.flatMap(({ owner }, index) => at(`profile.assignment.${index}.owner`, things.role(roleIdOf(profile, owner)))),
  ...(profile.emergency?.team ?? []).flatMap((label, index) =>
    at(`profile.emergency.team.${index}`, things.role(roleIdOf(profile, label))),
  ),
];

function limitReferences({ limits }: Profile): readonly Reference[] {
  return limits.flatMap((limit, index) => [
    ...(limit.replaces ?? []).flatMap((id, place) => at(`profile.limits.${index}.replaces.${place}`, things.limit(id))),
    ...(limit.due.after === undefined ? [] : at(`profile.limits.${index}.due.after`, things.milestone(limit.due.after))),
    ...(limit.channel === undefined ? [] : at(`profile.limits.${index}.channel`, things.channel(limit.channel))),
  ]);
}

/** What a condition asks for; the states of a case are nobody's to take away. */
export function referencesInCondition(when: Condition, path: string): readonly Reference[] {
  return Object.entries(when).flatMap(([key, wanted]): readonly Reference[] => {
    if (key === 'status') return [];
    if (key === 'emergency') return at(`${path}.${key}`, things.emergency);
    const values = [wanted].flat().map(String);
    if (key === 'channel') return at(`${path}.${key}`, ...values.map(things.channel));
    return at(`${path}.${key}`, things.axis(key), ...values.map((value) => things.value(key, value)));
  });
}
