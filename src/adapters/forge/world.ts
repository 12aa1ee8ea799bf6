import { randomUUID } from 'node:crypto';
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
import { sqlCaseArchive } from './sql-case-archive';
import { sqlCaseStore } from './sql-case-store';
import { sqlCheckBook } from './sql-check-book';
import { sqlDraftStore } from './sql-draft-store';
import { sqlOnce } from './sql-once';
import { sqlOpenCases } from './sql-open-cases';
import { sqlOutbox } from './sql-outbox';
import { sqlQualityFigures } from './sql-quality-figures';
import { sqlRepeatIndex } from './sql-repeat-index';
import { sqlReplayStore } from './sql-replay-store';
import { sqlSettingsLog } from './sql-settings-log';
import { sqlSurveyLedger } from './sql-survey-ledger';
import { sqlTrialRecord } from './sql-trial-record';

const clock = (): number => Date.now();

/** The world as Forge offers it: every port with its adapter. Holds no tenant's data, so that a warm process may serve any. */
export const forgeWorld = {
  store: sqlCaseStore(clock),
  outbox: sqlOutbox(clock),
  once: sqlOnce(clock),
  configurations: kvsConfigurationStore(clock),
  drafts: sqlDraftStore,
  replays: sqlReplayStore,
  archive: sqlCaseArchive,
  log: sqlSettingsLog,
  openCases: sqlOpenCases,
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
  trials: sqlTrialRecord,
  webTrigger: kvsWebTriggerKey,
  key: kvsWebTriggerKey,
  links: kvsLinkSigner(kvsWebTriggerKey),
  clock,
  /** Real time in milliseconds, for what may take only so long. */
  stopwatch: (): number => performance.now(),
  newId: (): string => randomUUID(),
};

export const accessFor = jiraAccess;
