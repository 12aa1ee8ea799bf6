import type { DraftContent } from '../draft/content';
import type { Reference } from './reference';
import { referencesInProfile } from './references-in-profile';
import { referencesInSettings } from './references-in-settings';
import { thingsIn } from './things-in';

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
