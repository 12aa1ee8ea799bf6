import type { CaseEvent } from '../../domain/case/case-event';
import type { Instant } from '../../domain/instant';
import type { CaseRow, CaseStore, DueCase, NewCase } from '../../ports/case-store';
import { TAKEN_UP_WITHIN_MS } from '../../ports/check-book';
import { Unavailable } from '../../ports/failures';
import { caseEventSchema } from './case-event-schema';
import { change, select, toJson, toNumber, toNumberOrNull, toText } from './database';
import { storedColumns } from './sql-stored-columns';

/** Two openings can draw the same number at once; the unique key lets one through and the other tries again. */
const NUMBER_TRIES = 30;
const ROW_COLUMNS =
  'issue_id, issue_key, project_id, project_key, profile, profile_version, series, period, seq, received_at, revision, synced_hash, next_wake_at';

/** Cases in Forge SQL. */
export function sqlCaseStore(now: () => Instant): CaseStore {
  return {
    async open(newCase) {
      for (let attempt = 1; attempt <= NUMBER_TRIES; attempt += 1) {
        const inserted = await insertCase(newCase);
        const row = await findRow(newCase.issueId);
        if (inserted && newCase.receivedAt < now() - TAKEN_UP_WITHIN_MS) await takeUpOld(newCase);
        if (row) return { row, fresh: inserted };
      }
      throw new Unavailable('the database', `no free number after ${NUMBER_TRIES} tries`, 2);
    },

    find: findRow,

    async issuesNumbered(number, limit) {
      // As typed or in capitals: the collation tells them apart, people do not.
      const rows = await select(
        'SELECT issue_id FROM feedback_case WHERE number IN (?, ?) ORDER BY received_at DESC LIMIT ?',
        ...[number, number.toUpperCase(), limit],
      );
      return rows.map((row) => toText(row['issue_id']));
    },

    async facts(issueId) {
      const rows = await select('SELECT body FROM case_event WHERE issue_id = ? ORDER BY at, recorded_at, event_key', issueId);
      return rows.map((row): CaseEvent => caseEventSchema.parse(toJson(row['body'])));
    },

    async keyedFacts(issueId) {
      const rows = await select('SELECT event_key, body FROM case_event WHERE issue_id = ? ORDER BY at, recorded_at, event_key', issueId);
      return rows.map((row) => ({ key: toText(row['event_key']), fact: caseEventSchema.parse(toJson(row['body'])) }));
    },

    columns: storedColumns,

    async append(issueId, facts) {
      if (facts.length === 0) return;
      const recordedAt = now();
      const values = facts.flatMap(({ key, fact }) => [issueId, key, fact.at, fact.kind, JSON.stringify(fact), recordedAt]);
      await change(
        `INSERT IGNORE INTO case_event (issue_id, event_key, at, kind, body, recorded_at) VALUES ${facts.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
        ...values,
      );
    },

    async discardSaves(issueId, keys) {
      if (keys.length === 0) return;
      await change(
        `DELETE FROM case_event WHERE issue_id = ? AND kind = 'work-recorded' AND event_key IN (${keys.map(() => '?').join(', ')})`,
        ...[issueId, ...keys],
      );
    },

    async save(issueId, s, revision) {
      // Before the row that says it is stored: a crash in between leaves it to be written again.
      if (s.caseClass !== null) {
        await change(
          'INSERT INTO case_class (issue_id, body) VALUES (?, ?) ON DUPLICATE KEY UPDATE body = ?',
          ...[issueId, s.caseClass, s.caseClass],
        );
      }
      const changed = await change(
        `UPDATE feedback_case SET number = ?, type = ?, urgency = ?, channel = ?, state = ?, attempt = ?, emergency = ?, paused = ?, escalation_level = ?,
          response_due_at = ?, response_met_at = ?, resolve_due_at = ?, resolve_met_at = ?, resolved_at = ?, next_due_at = ?, breached = ?, rating = ?, repeat_of = ?,
          next_wake_at = ?, synced_hash = ?, revision = revision + 1 WHERE issue_id = ? AND revision = ?`,
        ...[s.number, s.type, s.urgency, s.channel, s.state, s.attempt, Number(s.emergency), Number(s.paused), s.escalationLevel],
        ...[
          s.responseDueAt,
          s.responseMetAt,
          s.resolveDueAt,
          s.resolveMetAt,
          s.resolvedAt,
          s.nextDueAt,
          Number(s.breached),
          s.rating,
          s.repeatOf,
        ],
        ...[s.nextWakeAt, s.syncedHash, issueId, revision],
      );
      // Of most cases the customer says nothing: only the others have a row there.
      if (changed === 1 && s.hasVoice) {
        await change(
          `INSERT INTO case_voice (issue_id, project_id, received_at, band, dissatisfaction)
           SELECT issue_id, project_id, received_at, ?, ? FROM feedback_case WHERE issue_id = ?
           ON DUPLICATE KEY UPDATE band = ?, dissatisfaction = ?`,
          ...[s.band, s.dissatisfaction, issueId, s.band, s.dissatisfaction],
        );
      }
      return changed === 1;
    },

    async wakeBy(issueId, at) {
      // Also where it is to wake earlier already: who is at work on it may have read the facts before this one, and must look again.
      await change(
        'UPDATE feedback_case SET next_wake_at = CASE WHEN next_wake_at < ? THEN next_wake_at ELSE ? END, revision = revision + 1 WHERE issue_id = ?',
        at,
        at,
        issueId,
      );
    },

    async move(issueId, { issueKey, projectId, projectKey }) {
      // Before the row that says where it is: a crash in between leaves the move to be done again.
      await change('UPDATE case_voice SET project_id = ? WHERE issue_id = ?', projectId, issueId);
      await change(
        'UPDATE feedback_case SET issue_key = ?, project_id = ?, project_key = ?, revision = revision + 1 WHERE issue_id = ?',
        ...[issueKey, projectId, projectKey, issueId],
      );
    },

    async distrust(issueId, at) {
      await change(
        "UPDATE feedback_case SET synced_hash = 'outdated', next_wake_at = ?, revision = revision + 1 WHERE issue_id = ? AND synced_hash <> ''",
        at,
        issueId,
      );
    },

    async abandon(issueId) {
      await change("UPDATE feedback_case SET next_wake_at = NULL, state = 'closed', revision = revision + 1 WHERE issue_id = ?", issueId);
    },

    async due(until, limit): Promise<readonly DueCase[]> {
      const rows = await select(
        'SELECT issue_id, next_wake_at FROM feedback_case WHERE next_wake_at <= ? ORDER BY next_wake_at LIMIT ?',
        until,
        limit,
      );
      return rows.map((row) => ({ issueId: toText(row['issue_id']), nextWakeAt: toNumber(row['next_wake_at']) }));
    },
  };
}

/** True when this call inserted it. The number is drawn in the same statement, so that a number never exists without its case. */
async function insertCase(c: NewCase): Promise<boolean> {
  const inserted = await change(
    `INSERT IGNORE INTO feedback_case (issue_id, issue_key, project_id, project_key, profile, profile_version, series, period, seq, number, received_at,
      state, attempt, emergency, paused, escalation_level, breached, next_wake_at, synced_hash, revision)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, next_number.seq, '', ?, 'received', 1, 0, 0, 0, 0, ?, '', 0
     FROM (SELECT COALESCE(MAX(seq), 0) + 1 AS seq FROM feedback_case WHERE series = ? AND period = ?) AS next_number`,
    ...[c.issueId, c.issueKey, c.projectId, c.projectKey, c.profile, c.profileVersion, c.series, c.period, c.receivedAt],
    // Due at once until the opening is finished: whatever happens to this invocation, the sweep finds the case.
    ...[c.receivedAt, c.series, c.period],
  );
  return inserted === 1;
}

/** A case of an issue that is older than the self-check looks back stands in its line from the start; it is a rare one. */
async function takeUpOld({ issueId, issueKey, projectId }: NewCase): Promise<void> {
  await change(
    "INSERT IGNORE INTO case_check (issue_id, issue_key, project_id, checked_at, is_open, troubled, findings) VALUES (?, ?, ?, 0, 1, 0, '[]')",
    ...[issueId, issueKey, projectId],
  );
}

async function findRow(issueId: string): Promise<CaseRow | null> {
  const [row] = await select(`SELECT ${ROW_COLUMNS} FROM feedback_case WHERE issue_id = ?`, issueId);
  if (!row) return null;
  return {
    issueId: toText(row['issue_id']),
    issueKey: toText(row['issue_key']),
    projectId: toText(row['project_id']),
    projectKey: toText(row['project_key']),
    profile: toText(row['profile']),
    profileVersion: toNumber(row['profile_version']),
    series: toText(row['series']),
    period: toText(row['period']),
    sequence: toNumber(row['seq']),
    receivedAt: toNumber(row['received_at']),
    revision: toNumber(row['revision']),
    syncedHash: toText(row['synced_hash']),
    nextWakeAt: toNumberOrNull(row['next_wake_at']),
  };
}
