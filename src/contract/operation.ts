/** What every operation on one case takes. */
export interface IssueInput {
  readonly issueKey: string;
}
export type Nothing = Readonly<Record<string, never>>;

/** `anyone` still needs a signed-in Jira user; what is listed is then filtered by the user's own rights. */
export type Caller = 'admin' | 'project-admin' | 'lead' | 'agent' | 'customer-of-case' | 'anyone';

/** What goes in, what `value` of the `Answer` holds, and who may call it: any one of the callers named. */
export interface Operation<I, O, C extends Caller> {
  readonly input: I;
  readonly output: O;
  readonly caller: C;
}
