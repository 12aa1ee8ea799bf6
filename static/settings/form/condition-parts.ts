import type { Condition, Profile } from '../../../src/domain/profile/schema';

/** States of a case a condition may name (design.md section 5). */
const STATES = ['received', 'responded', 'in-progress', 'resolved', 'confirmed', 'closed'] as const;

/** What a condition can ask: the axes of the process, channel, emergency, state. */
export const keysFor = (profile: Profile): readonly string[] => [...Object.keys(profile.axes), 'channel', 'emergency', 'status'];

export const isYesNo = (wanted: Condition[string]): wanted is boolean => typeof wanted === 'boolean';

const knownFor = (profile: Profile, key: string): readonly string[] =>
  key === 'status' ? STATES : (key === 'channel' ? profile.channels : (profile.axes[key] ?? [])).map(({ id }) => id);

/** Whether the process has a value. */
export const isKnown = (profile: Profile, key: string, value: string): boolean => knownFor(profile, key).includes(value);

/** Values that may be wanted, and those that are though nothing goes by them any more. */
export function valuesFor(profile: Profile, key: string, wanted: Exclude<Condition[string], boolean>): readonly string[] {
  const known = knownFor(profile, key);
  return [...known, ...[wanted].flat().filter((value) => !known.includes(value))];
}

/** What a part asks when it is added: that a mark is set, or the first value. */
export function startOf(profile: Profile, key: string): Condition[string] {
  if (key === 'emergency' || key.endsWith('-flag')) return true;
  return valuesFor(profile, key, [])[0] ?? true;
}
