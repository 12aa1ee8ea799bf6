import type { DraftContent } from '../../../src/domain/profile/draft/content';
import { isLengthThere } from '../sections/length-path';

/** Whether a place, or what it is a part of, is in the draft still: what waits in a field of something that was taken away is gone with it. */
export function isThere(path: string, content: DraftContent): boolean {
  if (!isLengthThere(path, content.profile.limits)) return false;
  let place: unknown = content;
  for (const key of path.split('.').slice(0, -1)) {
    if (typeof place !== 'object' || place === null) return false;
    // A limit is told by its id there.
    if (Array.isArray(place) && !/^\d+$/.test(key)) return true;
    place = Reflect.get(place, key);
  }
  return typeof place === 'object' && place !== null;
}
