import type { Instant } from '../domain/instant';
import type { OpenCount } from '../domain/profile/diff/open-count';
import type { CasePlace } from './work-queue';

/** Cases of a project that are not closed, asked when an admin looks or publishes. */
export interface OpenCases {
  /** How many there are of each class. */
  counts(projectId: string): Promise<readonly OpenCount[]>;
  /** Those received before `before`, oldest first, after a place. */
  page(projectId: string, before: Instant, after: CasePlace | null, limit: number): Promise<readonly CasePlace[]>;
  /**
   * How far a publication has moved the cases that were open then, received before `before`: how many went onto this version, of how
   * many. What closed before its turn was not to move and counts no more; what moved and closed afterwards does.
   */
  adopted(projectId: string, version: number, before: Instant): Promise<{ readonly total: number; readonly adopted: number }>;
}
