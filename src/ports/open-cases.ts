import type { Instant } from '../domain/instant';
import type { OpenCount } from '../domain/profile/diff/affected-open';
import type { CasePlace } from './work-queue';

/** Cases of a project that are not closed, asked when an admin looks or publishes. */
export interface OpenCases {
  /** How many there are of each class. */
  counts(projectId: string): Promise<readonly OpenCount[]>;
  /** Those received before `before`, oldest first, after a place. */
  page(projectId: string, before: Instant, after: CasePlace | null, limit: number): Promise<readonly CasePlace[]>;
  /** Of the cases open now that were received before `before`: how many there are, and how many go by this version already. */
  adopted(projectId: string, version: number, before: Instant): Promise<{ readonly total: number; readonly adopted: number }>;
}
