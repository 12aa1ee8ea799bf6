import { forgeWorkQueue } from './forge-work-queue';
import { jiraAccess, personIsAgent } from './jira-access';
import { jiraAttachments } from './jira-attachments';
import { jiraDirectory } from './jira-directory';
import { jiraIssueHistory } from './jira-issue-history';
import { jiraIssueReader } from './jira-issue-reader';
import { jiraIssueWriter } from './jira-issue-writer';
import { jiraReassignment } from './jira-reassignment';
import { kvsConfigurationStore } from './kvs-configuration-store';
import { kvsLinkSigner } from './kvs-link-signer';
import { kvsProblemLog } from './kvs-problem-log';
import { kvsWebTriggerKey } from './kvs-web-trigger-key';
import { sqlCaseStore } from './sql-case-store';
import { sqlCheckBook } from './sql-check-book';
import { sqlDraftStore } from './sql-draft-store';
import { sqlOnce } from './sql-once';
import { sqlOutbox } from './sql-outbox';
import { sqlQualityFigures } from './sql-quality-figures';
import { sqlRepeatIndex } from './sql-repeat-index';
import { sqlSurveyLedger } from './sql-survey-ledger';

const clock = (): number => Date.now();

/** The world as Forge offers it: every port with its adapter. Holds no tenant's data, so that a warm process may serve any. */
export const forgeWorld = {
  store: sqlCaseStore(clock),
  outbox: sqlOutbox(clock),
  once: sqlOnce(clock),
  configurations: kvsConfigurationStore(clock),
  drafts: sqlDraftStore,
  reader: jiraIssueReader,
  issueHistory: jiraIssueHistory,
  checks: sqlCheckBook,
  writer: jiraIssueWriter,
  directory: jiraDirectory,
  attachments: jiraAttachments,
  reassignment: jiraReassignment,
  personIsAgent,
  queue: forgeWorkQueue,
  problems: kvsProblemLog(clock),
  figures: sqlQualityFigures,
  repeats: sqlRepeatIndex,
  surveys: sqlSurveyLedger,
  webTrigger: kvsWebTriggerKey,
  key: kvsWebTriggerKey,
  links: kvsLinkSigner(kvsWebTriggerKey),
  clock,
};

export const accessFor = jiraAccess;
