import * as z from 'zod';
import { profileShapeSchema } from '../../domain/profile/schema';
import { projectSettingsSchema } from '../../domain/profile/settings-schema';
import type { CaseDifference } from '../../domain/replay/difference';
import { type CaseShare, NUMBER_KINDS, type NumberKind } from '../../domain/replay/share';
import type { Totals } from '../../domain/replay/totals';
import type { ReplayedCase, ReplayedNumber, ReplayRun, ReplayStore } from '../../ports/replay-store';
import { change, type SqlValue, select, toJson, toNumber, toText } from './database';

const STATES = z.enum(['running', 'done', 'cancelled', 'failed']);
const inputSchema = z.object({
  draft: z.object({ profile: profileShapeSchema, settings: projectSettingsSchema }),
  groups: z.record(z.string(), z.array(z.string())),
  requestTypes: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** Written by this very file and read by nobody else; typed when it was written. */
const totalsSchema = z.custom<Totals>((value) => z.looseObject({ cases: z.number() }).safeParse(value).success, 'not totals');
const differenceSchema = z.custom<CaseDifference>(
  (value) => z.looseObject({ promised: z.array(z.unknown()) }).safeParse(value).success,
  'not a difference',
);
/** A case of the time before shares were kept is in no rate. */
const shareSchema = z
  .custom<CaseShare>((value) => z.looseObject({ told: z.array(z.unknown()) }).safeParse(value).success, 'not a share')
  .default({ response: { before: null, after: null }, resolution: { before: null, after: null }, corrected: [], told: [] });
const bodySchema = z.looseObject({ share: shareSchema });
const namesSchema = z.record(z.string(), z.string());
const RUN =
  'project_id, replay_id, state, step, done, total, place_at, place_id, from_at, as_of, published, draft_revision, started_by, updated_at, totals, names';
/** Rows in one INSERT; each holds the differences of a case, a few hundred bytes. */
const PER_INSERT = 200;

/** Replays in Forge SQL: the run in one row, whose conditional update owns a step; the cases that differ beside it. */
export const sqlReplayStore: ReplayStore = {
  async find(projectId) {
    const [row] = await select(`SELECT ${RUN} FROM replay_run WHERE project_id = ?`, projectId);
    return row === undefined ? null : runOf(row);
  },

  async input(projectId, replayId) {
    const [row] = await select('SELECT input FROM replay_run WHERE project_id = ? AND replay_id = ?', projectId, replayId);
    return row === undefined ? null : inputSchema.parse(toJson(row['input']));
  },

  async begin(run, input) {
    const columns = `${RUN}, input`.split(', ');
    const values = [...valuesOf(run), JSON.stringify(input)];
    const rest = columns.slice(1).map((column) => `${column} = ?`);
    await change(
      `INSERT INTO replay_run (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON DUPLICATE KEY UPDATE ${rest.join(', ')}`,
      ...[...values, ...values.slice(1)],
    );
  },

  async advance({ projectId, replayId, step }, to) {
    const changed = await change(
      `UPDATE replay_run SET state = ?, step = ?, done = ?, place_at = ?, place_id = ?, updated_at = ?, totals = ?, names = ?
       WHERE project_id = ? AND replay_id = ? AND step = ? AND state = 'running'`,
      ...[to.state, step + 1, to.done, to.place.at, to.place.issueId, to.updatedAt, JSON.stringify(to.totals), JSON.stringify(to.names)],
      ...[projectId, replayId, step],
    );
    return changed === 1;
  },

  async end(projectId, replayId, state, at) {
    const changed = await change(
      "UPDATE replay_run SET state = ?, updated_at = ? WHERE project_id = ? AND replay_id = ? AND state = 'running'",
      ...[state, at, projectId, replayId],
    );
    return changed === 1;
  },

  async keep(projectId, replayId, cases) {
    for (let start = 0; start < cases.length; start += PER_INSERT) {
      const rows = cases.slice(start, start + PER_INSERT);
      await change(
        `INSERT IGNORE INTO replay_case (project_id, replay_id, issue_id, issue_key, number, received_at, is_open, kinds, body)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        ...rows.flatMap((one): SqlValue[] => [
          ...[projectId, replayId, one.issueId, one.issueKey, one.number, one.receivedAt, Number(one.isOpen)],
          ...[bitsOf(one.kinds), JSON.stringify({ ...one.difference, share: one.share })],
        ]),
      );
    }
  },

  async cases(projectId, replayId, { kind, of }, skip, limit) {
    const rows = await select(
      `SELECT issue_id, issue_key, number, received_at, is_open, kinds, body FROM replay_case
       WHERE project_id = ? AND replay_id = ? AND kinds & ? <> 0 AND (? = '' OR LOCATE(?, body) > 0)
       ORDER BY received_at DESC, issue_id LIMIT ? OFFSET ?`,
      ...[projectId, replayId, bitsOf([kind]), writtenOf(of), writtenOf(of), limit, skip],
    );
    return rows.map(
      (row): ReplayedCase => ({
        issueId: toText(row['issue_id']),
        issueKey: toText(row['issue_key']),
        number: toText(row['number']),
        receivedAt: toNumber(row['received_at']),
        isOpen: toNumber(row['is_open']) === 1,
        kinds: kindsOf(toNumber(row['kinds'])),
        difference: differenceSchema.parse(toJson(row['body'])),
        share: bodySchema.parse(toJson(row['body'])).share,
      }),
    );
  },

  async forgetOthers(projectId, replayId) {
    await change('DELETE FROM replay_case WHERE project_id = ? AND replay_id <> ?', projectId, replayId);
  },

  async stuck(since) {
    const rows = await select("SELECT project_id, replay_id, step FROM replay_run WHERE state = 'running' AND updated_at < ?", since);
    return rows.map((row) => ({
      projectId: toText(row['project_id']),
      replayId: toText(row['replay_id']),
      step: toNumber(row['step']),
    }));
  },
};

/** How the body of a case says so: as `otherwise` and `shareOf` put it in order. */
function writtenOf(of: ReplayedNumber['of']): string {
  if (of === undefined) return '';
  if ('accountId' in of) return `{"who":${JSON.stringify(of.accountId)},`;
  return JSON.stringify({ what: of.axis, before: of.before, after: of.after });
}

/** In the order of `RUN`. */
const valuesOf = (run: ReplayRun): readonly SqlValue[] => [
  ...[run.projectId, run.replayId, run.state, run.step, run.done, run.total, run.place.at, run.place.issueId, run.from, run.asOf],
  ...[run.published, run.draftRevision, run.startedBy, run.updatedAt, JSON.stringify(run.totals), JSON.stringify(run.names)],
];

const runOf = (row: Readonly<Record<string, unknown>>): ReplayRun => ({
  projectId: toText(row['project_id']),
  replayId: toText(row['replay_id']),
  state: STATES.parse(row['state']),
  step: toNumber(row['step']),
  done: toNumber(row['done']),
  total: toNumber(row['total']),
  place: { at: toNumber(row['place_at']), issueId: toText(row['place_id']) },
  from: toNumber(row['from_at']),
  asOf: toNumber(row['as_of']),
  published: toNumber(row['published']),
  draftRevision: toText(row['draft_revision']),
  startedBy: toText(row['started_by']),
  updatedAt: toNumber(row['updated_at']),
  totals: totalsSchema.parse(toJson(row['totals'])),
  names: namesSchema.parse(toJson(row['names'])),
});

/** One bit a kind, in the order of the list; new kinds are added at its end. */
const bitsOf = (kinds: readonly NumberKind[]): number => kinds.reduce((bits, kind) => bits | (1 << NUMBER_KINDS.indexOf(kind)), 0);
const kindsOf = (bits: number): readonly NumberKind[] => NUMBER_KINDS.filter((_, place) => (bits & (1 << place)) !== 0);
