import type { CommentSaid } from '../case/comment-facts';
import type { StatusChange } from '../case/status-facts';
import type { Instant } from '../instant';

export interface AssigneeChange {
  readonly at: Instant;
  readonly to: string | null;
  readonly by: string | null;
}

/** What Jira itself remembers of an issue. Changes by our own app are left out: it records them itself and hears no event of them. */
export interface JiraHistory {
  readonly issueKey: string;
  readonly createdAt: Instant;
  readonly statusChanges: readonly StatusChange[];
  readonly assigneeChanges: readonly AssigneeChange[];
  readonly comments: readonly (CommentSaid & { readonly commentId: string })[];
  /** False when there is more than was read: then nothing is said about what Jira does not know. */
  readonly complete: boolean;
  /** The public issue property as it stands in Jira; `undefined` when there is none. */
  readonly property: unknown;
}
