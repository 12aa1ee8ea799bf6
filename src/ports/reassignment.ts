/** Giving an issue to somebody else, with the rights of the person at the screen. */
export interface Reassignment {
  /** People the issue may be given to, by part of their name; bounded. `null` when the issue cannot be seen. */
  candidates(issueId: string, query: string): Promise<readonly { readonly accountId: string; readonly name: string }[] | null>;
  /** Throws `JiraRefusal` when Jira does not allow it. */
  assign(issueId: string, accountId: string): Promise<void>;
  /** Names of people, as far as the person at the screen may know them. */
  names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
