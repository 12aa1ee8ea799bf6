import type { OfferedTransition } from '../domain/case/choose-transition';
import type { CommentSaid } from '../domain/case/comment-facts';
import type { Instant } from '../domain/instant';
import type { Registered } from '../domain/intake/portal-answers';

/** A Jira issue as far as the rules need it. */
export interface IssueFacts {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly summary: string;
  /** Plain text of the description document. */
  readonly description: string;
  readonly createdAt: Instant;
  readonly reporter: {
    readonly accountId: string;
    readonly name: string;
    readonly isCustomer: boolean;
    readonly locale: string | null;
  } | null;
  readonly creator: { readonly accountId: string; readonly isCustomer: boolean } | null;
  readonly assignee: string | null;
  readonly priority: string | null;
  readonly status: string;
  readonly requestType: { readonly id: string; readonly name: string } | null;
  /** Names of the customer's organizations, where the project has them. */
  readonly organizations: readonly string[];
  /** The request as its customer opens it; `null` for an issue that is no request. */
  readonly portalUrl: string | null;
  readonly attachments: number;
  /** The case's issue for which a team's work item was made; `null`: it is no team's. */
  readonly teamOf: string | null;
  /** What the web trigger or an integration registered with it. */
  readonly registered: Registered;
  /** What was answered on the portal's form, to whatever question: field id → text. */
  readonly answers: Registered['fields'];
}

export interface CommentFacts extends CommentSaid {
  readonly commentId: string;
  readonly text: string;
}

/** Reads from Jira with the app's own rights. `null` when it is gone (or was never ours to see). */
export interface IssueReader {
  issue(issueIdOrKey: string): Promise<IssueFacts | null>;
  /** Where the issue stands and where it can go now. */
  transitions(issueId: string): Promise<{
    readonly status: OfferedTransition['to'];
    readonly offered: readonly OfferedTransition[];
  } | null>;
  comment(issueId: string, commentId: string): Promise<CommentFacts | null>;
  /** Keys of effects found in the comments of an issue, to find out whether a comment was already written. */
  effectKeysInComments(issueId: string): Promise<ReadonlySet<string>>;
  /** Work item of the team that is formed for the case and not done; `null` when there is none. */
  openTeamOf(projectKey: string, issueId: string): Promise<string | null>;
  /** Issues of the projects created since then that have no case yet and are no team's; bounded by `limit`. */
  issuesWithoutCase(
    projectKeys: readonly string[],
    sinceMinutes: number,
    limit: number,
  ): Promise<readonly { readonly issueId: string; readonly projectId: string }[]>;
  /** Issue that was created for an outside registration, if there is one. */
  issueForRegistration(projectKey: string, registrationId: string): Promise<string | null>;
}
