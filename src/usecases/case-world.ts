import type { Access } from '../ports/access';
import type { CaseStore } from '../ports/case-store';
import type { Clock } from '../ports/clock';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { Directory } from '../ports/directory';
import type { IssueHistory } from '../ports/issue-history';
import type { IssueReader } from '../ports/issue-reader';
import type { IssueWriter } from '../ports/issue-writer';
import type { LinkSigner } from '../ports/link-signer';
import type { Outbox } from '../ports/outbox';
import type { ProblemLog } from '../ports/problem-log';
import type { RepeatIndex } from '../ports/repeat-index';
import type { SurveyLedger } from '../ports/survey-ledger';
import type { WorkQueue } from '../ports/work-queue';

/** Everything the use cases on cases need from the world, as one argument. */
export interface CaseWorld {
  readonly store: CaseStore;
  readonly outbox: Outbox;
  readonly configurations: ConfigurationStore;
  readonly reader: IssueReader;
  /** What Jira itself remembers of an issue: several calls, for checks and for what is said late. */
  readonly issueHistory: IssueHistory;
  readonly writer: IssueWriter;
  readonly directory: Pick<Directory, 'groupMembers' | 'projectRoleMembers' | 'person' | 'project' | 'assignableUsers'>;
  readonly personIsAgent: Access['personIsAgent'];
  readonly queue: WorkQueue;
  readonly problems: ProblemLog;
  readonly repeats: RepeatIndex;
  readonly surveys: SurveyLedger;
  readonly links: LinkSigner;
  readonly clock: Clock;
}
