import type { DraftContent } from '../domain/profile/draft/content';
import { findFaults } from '../domain/profile/draft/find-faults';
import { Refused } from './refused';

/** @throws Refused with the place and the reason of the first thing that keeps a draft from being used */
export function refuseFaulty(content: DraftContent, published: DraftContent): void {
  const [fault] = findFaults(content, published);
  if (fault !== undefined) throw new Refused('invalid-input', 'draft', { path: fault.path, text: fault.message });
}
