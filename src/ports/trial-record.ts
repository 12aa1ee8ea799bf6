import type { Instant } from '../domain/instant';
import type { TriedCase } from '../domain/intake/trial/trial-figures';

/** What rules on trial said when cases opened, and what became of the cases. */
export interface TrialRecord {
  /** Cases of the project received since then in whose opening a rule on trial spoke, the latest first; at most `limit`. */
  triedCases(projectId: string, since: Instant, limit: number): Promise<readonly TriedCase[]>;
}
