import { migrationRunner } from '@forge/sql';
import { Unavailable } from '../../ports/failures';

const TEXT = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

/** Schema changes in order; each may run twice, because nothing locks the runner. Never edit one that was deployed: add. */
const MIGRATIONS: readonly (readonly [name: string, ddl: string])[] = [
  [
    'v001_feedback_case',
    `CREATE TABLE IF NOT EXISTS feedback_case (
      issue_id VARCHAR(32) NOT NULL, issue_key VARCHAR(80) NOT NULL, project_id VARCHAR(32) NOT NULL, project_key VARCHAR(40) NOT NULL,
      profile VARCHAR(80) NOT NULL, profile_version INT NOT NULL,
      series VARCHAR(120) NOT NULL, period VARCHAR(8) NOT NULL, seq INT NOT NULL, number VARCHAR(80) NOT NULL,
      received_at BIGINT NOT NULL, type VARCHAR(80) NULL, urgency VARCHAR(80) NULL, channel VARCHAR(80) NULL,
      state VARCHAR(16) NOT NULL, attempt INT NOT NULL, emergency INT NOT NULL, paused INT NOT NULL, escalation_level INT NOT NULL,
      response_due_at BIGINT NULL, response_met_at BIGINT NULL, resolve_due_at BIGINT NULL, resolve_met_at BIGINT NULL,
      next_due_at BIGINT NULL, breached INT NOT NULL, rating INT NULL, repeat_of VARCHAR(32) NULL,
      next_wake_at BIGINT NULL, synced_hash VARCHAR(64) NOT NULL, revision INT NOT NULL,
      PRIMARY KEY (issue_id), UNIQUE KEY number_once (series, period, seq), KEY wake (next_wake_at), KEY by_project (project_id, received_at)
    ) ${TEXT}`,
  ],
  [
    'v002_case_event',
    `CREATE TABLE IF NOT EXISTS case_event (
      issue_id VARCHAR(32) NOT NULL, event_key VARCHAR(190) NOT NULL, at BIGINT NOT NULL, kind VARCHAR(40) NOT NULL,
      body MEDIUMTEXT NOT NULL, recorded_at BIGINT NOT NULL, PRIMARY KEY (issue_id, event_key)
    ) ${TEXT}`,
  ],
  [
    'v003_effect',
    `CREATE TABLE IF NOT EXISTS effect (
      effect_key VARCHAR(190) NOT NULL, issue_id VARCHAR(32) NOT NULL, body MEDIUMTEXT NOT NULL, state VARCHAR(12) NOT NULL,
      owner VARCHAR(40) NOT NULL, lease_until BIGINT NOT NULL, attempts INT NOT NULL, reason VARCHAR(500) NULL,
      planned_at BIGINT NOT NULL, confirmed_at BIGINT NULL, PRIMARY KEY (effect_key), KEY of_case (issue_id, state)
    ) ${TEXT}`,
  ],
  ['v004_resolved_at', 'ALTER TABLE feedback_case ADD COLUMN IF NOT EXISTS resolved_at BIGINT NULL'],
  [
    // Finds likely repeats: a term's row under no issue counts its cases, the others name cases kept under it (S0-87).
    'v010_case_term',
    `CREATE TABLE IF NOT EXISTS case_term (
      project_id VARCHAR(32) NOT NULL, term VARCHAR(80) NOT NULL, issue_id VARCHAR(32) NOT NULL,
      received_at BIGINT NOT NULL, cases INT NOT NULL, PRIMARY KEY (project_id, term, issue_id), KEY by_age (received_at)
    ) ${TEXT}`,
  ],
  [
    'v011_case_check',
    `CREATE TABLE IF NOT EXISTS case_check (
      issue_id VARCHAR(32) NOT NULL, issue_key VARCHAR(80) NOT NULL, project_id VARCHAR(32) NOT NULL, checked_at BIGINT NOT NULL,
      is_open INT NOT NULL, troubled INT NOT NULL, findings MEDIUMTEXT NOT NULL,
      PRIMARY KEY (issue_id), KEY in_turn (is_open, checked_at), KEY trouble (troubled, checked_at), KEY of_project (project_id, troubled, checked_at)
    ) ${TEXT}`,
  ],
  [
    'v020_survey_ask',
    `CREATE TABLE IF NOT EXISTS survey_ask (
      customer VARCHAR(128) NOT NULL, ask_key VARCHAR(60) NOT NULL, asked_at BIGINT NOT NULL, PRIMARY KEY (customer)
    ) ${TEXT}`,
  ],
  [
    'v021_case_voice',
    `CREATE TABLE IF NOT EXISTS case_voice (
      issue_id VARCHAR(32) NOT NULL, project_id VARCHAR(32) NOT NULL, received_at BIGINT NOT NULL,
      band VARCHAR(10) NULL, dissatisfaction VARCHAR(14) NULL, PRIMARY KEY (issue_id), KEY by_project (project_id, received_at)
    ) ${TEXT}`,
  ],
  [
    // One draft for each project. In SQL and not beside the versions in KVS: two admins must not overwrite each other.
    'v030_settings_draft',
    `CREATE TABLE IF NOT EXISTS settings_draft (
      project_id VARCHAR(32) NOT NULL, revision VARCHAR(40) NOT NULL, based_on INT NOT NULL, body MEDIUMTEXT NOT NULL,
      changed_by VARCHAR(128) NOT NULL, changed_at BIGINT NOT NULL, approval TEXT NULL, PRIMARY KEY (project_id)
    ) ${TEXT}`,
  ],
  [
    // The latest replay of each project: how far it is and what it found so far.
    'v040_replay_run',
    `CREATE TABLE IF NOT EXISTS replay_run (
      project_id VARCHAR(32) NOT NULL, replay_id VARCHAR(40) NOT NULL, state VARCHAR(12) NOT NULL, step INT NOT NULL, done INT NOT NULL,
      total INT NOT NULL, place_at BIGINT NOT NULL, place_id VARCHAR(32) NOT NULL, from_at BIGINT NOT NULL, as_of BIGINT NOT NULL,
      published INT NOT NULL, draft_revision VARCHAR(80) NOT NULL, started_by VARCHAR(128) NOT NULL, updated_at BIGINT NOT NULL,
      totals MEDIUMTEXT NOT NULL, names MEDIUMTEXT NOT NULL, input MEDIUMTEXT NOT NULL, PRIMARY KEY (project_id), KEY stuck (state, updated_at)
    ) ${TEXT}`,
  ],
  [
    'v041_replay_case',
    `CREATE TABLE IF NOT EXISTS replay_case (
      project_id VARCHAR(32) NOT NULL, replay_id VARCHAR(40) NOT NULL, issue_id VARCHAR(32) NOT NULL, issue_key VARCHAR(80) NOT NULL,
      number VARCHAR(80) NOT NULL, received_at BIGINT NOT NULL, is_open INT NOT NULL, kinds INT NOT NULL, body MEDIUMTEXT NOT NULL,
      PRIMARY KEY (project_id, replay_id, issue_id), KEY in_order (project_id, replay_id, received_at)
    ) ${TEXT}`,
  ],
  [
    // Who changed what in the settings of a project; only grows. A version's row can be made again from the version itself.
    'v031_settings_log',
    `CREATE TABLE IF NOT EXISTS settings_log (
      project_id VARCHAR(32) NOT NULL, entry_key VARCHAR(120) NOT NULL, at BIGINT NOT NULL, kind VARCHAR(20) NOT NULL,
      done_by VARCHAR(128) NULL, version INT NULL, body MEDIUMTEXT NOT NULL,
      PRIMARY KEY (project_id, entry_key), KEY by_time (project_id, at), KEY by_version (project_id, version)
    ) ${TEXT}`,
  ],
  [
    // What open cases are counted by before a rule is changed: all a condition can ask for, and which promises are kept, as JSON.
    'v050_case_class',
    `CREATE TABLE IF NOT EXISTS case_class (issue_id VARCHAR(32) NOT NULL, body VARCHAR(1000) NOT NULL, PRIMARY KEY (issue_id)) ${TEXT}`,
  ],
  // A customer without an account names the case by its number (decision 0024).
  ['v061_case_by_number', 'CREATE INDEX IF NOT EXISTS by_number ON feedback_case (number)'],
  // What is overdue is found without reading what was closed long ago.
  ['v062_case_by_due', 'CREATE INDEX IF NOT EXISTS by_due ON feedback_case (project_id, next_due_at)'],
];

/** Brings the schema up to date; safe to call at any time and from two places at once. */
export async function migrate(): Promise<void> {
  for (const [name, ddl] of MIGRATIONS) migrationRunner.enqueue(name, ddl);
  try {
    await migrationRunner.run();
  } catch (error) {
    if (!isSqlFailure(error)) throw error;
    throw new Unavailable('the database', error.message, 10, { cause: error });
  }
}

/** The package exports only some of its error classes; all of them carry this name. */
export const isSqlFailure = (error: unknown): error is Error => error instanceof Error && error.name === 'ForgeSQLError';
