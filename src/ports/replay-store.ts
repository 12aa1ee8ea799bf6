import type { Instant } from '../domain/instant';
import type { DraftContent } from '../domain/profile/draft/content';
import type { CaseDifference } from '../domain/replay/difference';
import type { RequestTypes } from '../domain/replay/recorded-intake';
import type { GroupMembers } from '../domain/replay/roster';
import type { CaseShare, NumberKind } from '../domain/replay/share';
import type { Totals } from '../domain/replay/totals';

/** What a replay compares, as it was when it began: whatever changes meanwhile does not reach it. */
export interface ReplayInput {
  readonly draft: DraftContent;
  readonly groups: GroupMembers;
  readonly requestTypes: RequestTypes;
}

/** A place in the order of cases: by receipt, then by id. */
export interface CasePlace {
  readonly at: Instant;
  readonly issueId: string;
}

/** `failed`: it ran into a fault of ours, which stands in the problem log. */
export type ReplayState = 'running' | 'done' | 'cancelled' | 'failed';

/** How far the replay of a project is: the only truth about it. */
export interface ReplayRun {
  readonly projectId: string;
  readonly replayId: string;
  readonly state: ReplayState;
  /** 0, 1, …: grows with every part that is done. */
  readonly step: number;
  /** Cases looked at, of so many that there were when it began. */
  readonly done: number;
  readonly total: number;
  /** The last case that was looked at. */
  readonly place: CasePlace;
  readonly from: Instant;
  /** The instant up to which every case is played. */
  readonly asOf: Instant;
  readonly published: number;
  readonly draftRevision: string;
  readonly startedBy: string;
  readonly updatedAt: Instant;
  readonly totals: Totals;
  /** Account id → name of the people in the report; filled when it is done. */
  readonly names: Readonly<Record<string, string>>;
}

/** A case behind at least one number of the report. */
export interface ReplayedCase {
  readonly issueId: string;
  readonly issueKey: string;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly isOpen: boolean;
  readonly kinds: readonly NumberKind[];
  readonly difference: CaseDifference;
  readonly share: CaseShare;
}

/** A number of the report; `of`: of one change of a value, or of one person alone. */
export interface ReplayedNumber {
  readonly kind: NumberKind;
  readonly of?:
    | { readonly axis: string; readonly before: string | null; readonly after: string | null }
    | { readonly accountId: string }
    | undefined;
}

/** One replay for each project, the latest. Every write may be repeated, and a replay that was replaced writes nothing any more. */
export interface ReplayStore {
  find(projectId: string): Promise<ReplayRun | null>;
  input(projectId: string, replayId: string): Promise<ReplayInput | null>;
  /** Takes the place of the replay there was. */
  begin(run: ReplayRun, input: ReplayInput): Promise<void>;
  /** False when somebody else did this step, or it was cancelled or replaced. */
  advance(
    run: Pick<ReplayRun, 'projectId' | 'replayId' | 'step'>,
    to: Omit<ReplayRun, 'projectId' | 'replayId' | 'step'>,
  ): Promise<boolean>;
  /** Ends one that is running; false when it is not. */
  end(projectId: string, replayId: string, state: 'cancelled' | 'failed', at: Instant): Promise<boolean>;
  keep(projectId: string, replayId: string, cases: readonly ReplayedCase[]): Promise<void>;
  /** Newest first. */
  cases(projectId: string, replayId: string, number: ReplayedNumber, skip: number, limit: number): Promise<readonly ReplayedCase[]>;
  /** Cases of replays that were replaced. */
  forgetOthers(projectId: string, replayId: string): Promise<void>;
  /** Running ones that nobody worked on since then. */
  stuck(since: Instant): Promise<readonly Pick<ReplayRun, 'projectId' | 'replayId' | 'step'>[]>;
}
