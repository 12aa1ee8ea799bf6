import type { Instant } from '../domain/instant';
import type { DraftContent } from '../domain/profile/draft/content';

/** Who wants to publish the draft as it is, with what they said. */
export interface Approval {
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly note: string;
  readonly openCases: 'stay' | 'move';
}

/** A second admin did not approve it. */
export interface Returned {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface StoredDraft {
  /** Another one after every change. */
  readonly revision: string;
  /** Published version it began from, or was last brought up to. */
  readonly basedOn: number;
  readonly content: DraftContent;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly approval: Approval | null;
  /** Stands until it is asked for again. */
  readonly returned: Returned | null;
}

export type NewDraft = Omit<StoredDraft, 'revision'>;

/** One draft for each project. Two who change it at once: one is told. */
export interface DraftStore {
  find(projectId: string): Promise<StoredDraft | null>;
  /** Puts `draft` in the place of the revision `replaces`, `null`: of none. False when another one stands there. */
  save(projectId: string, draft: NewDraft, replaces: string | null): Promise<boolean>;
  /** False when another revision stands there. */
  remove(projectId: string, revision: string): Promise<boolean>;
}
