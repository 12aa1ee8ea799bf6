import type { JiraHistory } from '../domain/self-check/jira-history';
import type { NativeSla } from '../domain/self-check/native-sla';

/** What Jira remembers of an issue by itself, read with the app's own rights. */
export interface IssueHistory {
  /** `null` when the issue is gone, or not ours to see. */
  history(issueId: string): Promise<JiraHistory | null>;
  /** `null` when the issue is no portal request, or its service levels may not be read. */
  serviceLevels(issueId: string): Promise<readonly NativeSla[] | null>;
}
