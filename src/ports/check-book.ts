import type { Instant } from '../domain/instant';
import type { Finding } from '../domain/self-check/finding';

/** Cases received longer ago than this are not looked for any more when a day's cases are taken up (milliseconds). */
export const TAKEN_UP_WITHIN_MS = 31 * 86_400_000;

/** A case whose turn it is to be compared with Jira. */
export interface CheckTurn {
  readonly issueId: string;
  readonly projectId: string;
}

/** What a comparison found. */
export interface CheckedCase {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly checkedAt: Instant;
  readonly isOpen: boolean;
  readonly findings: readonly Finding[];
}

export interface DailyRun {
  readonly at: Instant;
  /** Cases put in line for comparison. */
  readonly cases: number;
}

/** Who was compared with Jira when, and what is still open of it. One line per case, so it is bounded by the cases there are. */
export interface CheckBook {
  /** Takes up cases of a project received since then that stand in no line yet. */
  takeUp(projectId: string, receivedSince: Instant): Promise<void>;
  /** Those with open findings, the open ones looked at longest ago, and a few that are closed; each once. */
  turn(most: { readonly troubled: number; readonly open: number; readonly closed: number }): Promise<readonly CheckTurn[]>;
  keep(checked: CheckedCase): Promise<void>;
  /** Cases of a project with findings, disagreements first, newest first. */
  troubled(projectId: string, limit: number): Promise<readonly CheckedCase[]>;
  /** The line of a case by its key, among those with findings: for one that Jira does not know any more. */
  troubledByKey(issueKey: string): Promise<CheckTurn | null>;
  noteRun(run: DailyRun): Promise<void>;
  lastRun(): Promise<DailyRun | null>;
}
