import { rolesOf } from '../roles';
import type { Profile } from '../schema';
import { type Thing, things } from './reference';

/** Everything of a process that can be named elsewhere in it. */
export function thingsIn(profile: Profile): ReadonlySet<Thing> {
  return new Set([
    ...Object.entries(profile.axes).flatMap(([axis, values]) => [things.axis(axis), ...values.map(({ id }) => things.value(axis, id))]),
    ...profile.channels.map(({ id }) => things.channel(id)),
    ...rolesOf(profile).map(({ id }) => things.role(id)),
    ...profile.limits.flatMap(({ id, milestone }) => [things.limit(id), things.milestone(milestone)]),
    ...profile.metrics.map(({ id }) => things.metric(id)),
    ...profile.form.map(({ id }) => things.field(id)),
    ...(profile.emergency === null ? [] : [things.emergency]),
  ]);
}
