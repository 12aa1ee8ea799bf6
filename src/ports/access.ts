export interface IssueRights {
  readonly issueId: string;
  readonly isAgent: boolean;
  readonly mayAdministerProject: boolean;
  readonly mayAssign: boolean;
}

/** What the calling user may do, asked of Jira with the user's own rights. */
export interface Access {
  isSiteAdmin(): Promise<boolean>;
  project(projectKey: string): Promise<{ readonly mayAdminister: boolean; readonly isAgent: boolean } | null>;
  /** `null` when the user cannot see the issue. */
  issue(issueKey: string): Promise<IssueRights | null>;
  /** The request, when the user is its reporter or a participant; otherwise `null`. */
  ownRequest(issueKey: string): Promise<{ readonly issueId: string } | null>;
  /** True when this person is an agent of the project (asked by the app, about somebody else). */
  personIsAgent(accountId: string, projectId: string): Promise<boolean>;
}
