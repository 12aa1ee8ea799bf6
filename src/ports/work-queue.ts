import type { Instant } from '../domain/instant';

/** Work on one case, done by a queue consumer. */
export type CaseWork =
  | { readonly kind: 'open'; readonly issueId: string; readonly projectId: string }
  | { readonly kind: 'comment'; readonly issueId: string; readonly projectId: string; readonly commentId: string }
  | {
      readonly kind: 'status';
      readonly issueId: string;
      readonly projectId: string;
      readonly at: Instant;
      readonly from: string;
      readonly to: string;
      readonly by: string | null;
    }
  | {
      readonly kind: 'assignee';
      readonly issueId: string;
      readonly projectId: string;
      readonly at: Instant;
      readonly to: string | null;
      readonly by: string | null;
    }
  | {
      readonly kind: 'moved' | 'request-type';
      readonly issueId: string;
      readonly projectId: string;
      readonly at: Instant;
      readonly by: string | null;
    }
  | { readonly kind: 'deleted'; readonly issueId: string; readonly at: Instant }
  /** Somebody began to hand the case on then: see whether it was written down. */
  | {
      readonly kind: 'transfer';
      readonly issueId: string;
      readonly at: Instant;
      readonly by: string;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly kind: 'wake'; readonly issueId: string }
  /** Compare the record with Jira's memory. */
  | { readonly kind: 'check'; readonly issueId: string }
  /** Put the record right, as this person asked. */
  | { readonly kind: 'repair'; readonly issueId: string; readonly by: string };

/** Feedback that came in by a signed web trigger. */
export interface RegistrationWork {
  readonly registrationId: string;
  readonly projectId: string;
  readonly receivedAt: Instant;
  readonly document: Readonly<Record<string, unknown>>;
}

/** The next part of a replay: the one after so many parts. */
export interface ReplayWork {
  readonly projectId: string;
  readonly replayId: string;
  readonly step: number;
}

export interface WorkQueue {
  pushCaseWork(work: readonly CaseWork[], options?: { readonly delaySeconds?: number }): Promise<void>;
  /** Each at its own delay, seconds; one push for up to fifty. */
  pushWakes(wakes: readonly { readonly issueId: string; readonly delaySeconds: number }[]): Promise<void>;
  pushRegistration(work: RegistrationWork): Promise<void>;
  pushReplay(work: ReplayWork): Promise<void>;
}
