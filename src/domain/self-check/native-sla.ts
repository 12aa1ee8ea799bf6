import type { Instant } from '../instant';

/** One run of a service level that Jira itself measures. Durations in milliseconds. */
export interface NativeCycle {
  readonly startAt: Instant;
  /** `null` while it runs. */
  readonly stopAt: Instant | null;
  readonly breachAt: Instant | null;
  readonly breached: boolean;
  readonly goalMs: number;
  /** What has counted until it stopped, or until now. */
  readonly elapsedMs: number;
}

export interface NativeSla {
  readonly name: string;
  /** Oldest first. */
  readonly cycles: readonly NativeCycle[];
}

/** Our promise that a service level of this name is about, in the names Jira gives them; `null` for one of the customer's own. */
export function milestoneOf({ name }: NativeSla): 'first-response' | 'resolve' | null {
  if (/first\s+response|首次(响应|回复|答复)/i.test(name)) return 'first-response';
  return /resol(ution|ve)|解决/i.test(name) ? 'resolve' : null;
}
