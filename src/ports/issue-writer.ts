import type { Document } from '../domain/document';

/** Values of our own read-only custom fields, by the field key of the manifest. */
export type FieldValues = Readonly<
  Record<
    'feedback-number' | 'feedback-type' | 'feedback-urgency' | 'next-deadline' | 'escalation-level' | 'feedback-rating',
    string | number | null
  >
>;

export interface NewIssue {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: string;
  readonly reporter: string | null;
  readonly registration: Readonly<Record<string, unknown>>;
}

/** A work item of a team that looks after a case: none of the customer's business, and no feedback itself. */
export interface NewTeam {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: Document;
  /** The case's issue, by which the team is found again. */
  readonly of: string;
}

/** What is set; the rest stays as it is. */
export interface IssueEdit {
  readonly assignee?: string;
  readonly priority?: string;
  readonly addLabel?: string;
  readonly removeLabel?: string;
}

/** Writes to Jira as the app. Throws `JiraRefusal` when Jira will never accept it and `Unavailable` when it may later. */
export interface IssueWriter {
  comment(issueId: string, body: Document, options: { readonly public: boolean; readonly effectKey: string }): Promise<void>;
  /** Sets only what is given. */
  edit(issueId: string, change: IssueEdit): Promise<void>;
  /** Links an issue to the earlier one it repeats; a link that is there already stays the only one. */
  linkRepeat(issueKey: string, earlierKey: string): Promise<void>;
  unlinkRepeat(issueKey: string, earlierKey: string): Promise<void>;
  /** A field of the site, named by its id or name; the value in words. */
  setField(issueId: string, field: string, value: string): Promise<void>;
  transition(issueId: string, transitionId: string): Promise<void>;
  addWatcher(issueId: string, accountId: string): Promise<void>;
  setProperty(issueId: string, value: unknown): Promise<void>;
  setFields(issueId: string, values: FieldValues): Promise<void>;
  createTeam(team: NewTeam): Promise<string>;
  /** "Relates", or whatever kind of link the site has; once for the same two. */
  link(issueId: string, otherId: string): Promise<void>;
  create(issue: NewIssue): Promise<{ readonly issueId: string; readonly issueKey: string }>;
}
