import type { Instant } from '../domain/instant';

/** Where a walk over the cases of a project stands: oldest first. */
export interface CasePlace {
  readonly receivedAt: Instant;
  readonly issueId: string;
}

/** Brings the next cases that were open at a publication onto the version published then. */
export interface AdoptOpenWork {
  readonly kind: 'adopt-open';
  readonly projectId: string;
  readonly version: number;
  readonly publishedAt: Instant;
  /** Last case that was taken up; `null` at the start. */
  readonly after: CasePlace | null;
  readonly by: string;
}

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
  | { readonly kind: 'repair'; readonly issueId: string; readonly by: string }
  /** Bring an open case onto a version that was published after it was opened. */
  | { readonly kind: 'adopt'; readonly issueId: string; readonly projectId: string; readonly version: number; readonly by: string };

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
  /** Not before `delaySeconds`; one such work of a project at a time. */
  pushAdoption(work: AdoptOpenWork, delaySeconds: number): Promise<void>;
  pushRegistration(work: RegistrationWork): Promise<void>;
  pushReplay(work: ReplayWork): Promise<void>;
}
