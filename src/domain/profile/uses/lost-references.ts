import type { DraftContent } from '../draft/content';
import { rolesOf } from '../roles';
import type { Profile } from '../schema';
import { type Reference, type Thing, things } from './reference';
import { referencesInProfile } from './references-in-profile';
import { referencesInSettings } from './references-in-settings';

/** Everything of a process that can be named elsewhere in it. */
function thingsIn(profile: Profile): ReadonlySet<Thing> {
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

/**
 * Where a change leaves a name that stands for nothing: each place once, in the order of the draft. Asked before something is
 * taken away, so that whoever takes it sees where it is used (issue 5, item 1).
 */
export function lostReferences(before: DraftContent, after: DraftContent): readonly string[] {
  const left = thingsIn(after.profile);
  const lost = new Set([...thingsIn(before.profile)].filter((thing) => !left.has(thing)));
  if (lost.size === 0) return [];
  const named = ({ to }: Reference): boolean => lost.has(to);
  const references = [...referencesInProfile(after.profile), ...referencesInSettings(after.settings)].filter(named);
  return [...new Set(references.map(({ path }) => path))];
}
