import type { CaseEvent } from '../../src/domain/case/case-event';
import { keptUnder } from '../../src/domain/intake/similarity/index-keys';
import { termsOf } from '../../src/domain/intake/similarity/terms';
import type { Database } from '../forge/sql/database';

const PER_INSERT = 2_000;
const NEVER = Number.MAX_SAFE_INTEGER;

const SYSTEMS = [
  'permit portal',
  'records archive',
  'budget reporting',
  'video conference',
  'citizen app',
  'document exchange',
  '政务服务平台',
  '公文流转系统',
  '预算填报系统',
  '档案管理系统',
];
const PLACES = [
  'district office north',
  'service hall',
  'finance office',
  'river quarter branch',
  'planning office',
  '行政服务大厅',
  '城北街道办',
  '规划窗口',
  '高新区分中心',
];
const TROUBLES = [
  'login fails with session expired after the password',
  'printing stops after the first page of each document',
  'attachments cannot be opened and show an empty page',
  'the nightly transfer delivered fewer records than usual',
  'invoice amount does not match the contract and was charged twice',
  'nobody answers the hotline for half an hour',
  '登录时提示会话已过期',
  '上传的附件打开后显示空白',
  '打印只能打出第一页',
  '夜间数据没有同步成功',
  '发票金额与合同不一致',
];
/** Names, rooms and devices: what makes one item of feedback not the next. */
const PARTS = ['lo', 'mer', 'ta', 'vin', 'so', 'ker', 'pa', 'rul', 'den', 'mi', 'gos', 'hal', 'ze', 'bri', 'cu', 'fen'];

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};
const name = (n: number): string => `${at(PARTS, n)}${at(PARTS, Math.floor(n / 16))}${at(PARTS, Math.floor(n / 256))}`;

/** The text of case number n, the same on every machine; `again`: as somebody writes who comes a second time. */
export function repeatText(n: number, again = false): { readonly summary: string; readonly description: string } {
  const mixed = (n * 2_654_435_761) % 4_294_967_296;
  const [system, place, trouble] = [at(SYSTEMS, mixed), at(PLACES, Math.floor(mixed / 10)), at(TROUBLES, Math.floor(mixed / 90))];
  const who = `${name(mixed % 4096)} and ${name(Math.floor(mixed / 4096) % 4096)}`;
  return again
    ? { summary: `Still: ${system}, ${trouble}`, description: `At ${place} again, ${who} wait since last week. Device ${name(n % 4096)}.` }
    : {
        summary: `${system}: ${trouble}`,
        description: `Since this morning at ${place}. ${who} are affected, device ${name(n % 4096)}. Please help soon.`,
      };
}

/** Cases number `from`+1 to `to` with their openings and their entries in the index, chosen as the app chooses them. */
export async function fillRepeats(database: Database, projectId: string, from: number, to: number, now: number): Promise<void> {
  const counts = new Map<string, number>();
  const entries: (readonly (string | number)[])[] = [];
  const cases: (readonly (string | number)[])[] = [];
  const events: (readonly (string | number)[])[] = [];
  for (let n = 1; n <= to; n += 1) {
    const text = repeatText(n);
    const terms = [...termsOf(`${text.summary}\n${text.description}`).keys()];
    const under = keptUnder(terms, counts);
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    if (n <= from) continue;
    const [issueId, receivedAt] = [String(900_000_000 + n), now - (to - n) * 60_000 - 60_000];
    for (const term of under) entries.push([projectId, term, issueId, receivedAt, 0]);
    cases.push([
      issueId,
      `FB-${900_000 + n}`,
      projectId,
      'FB',
      'gov-it-projects',
      1,
      'bench',
      '',
      n,
      `B-${n}`,
      receivedAt,
      'closed',
      1,
      0,
      0,
      0,
      0,
      'x',
      1,
    ]);
    events.push([issueId, 'opened', receivedAt, 'case-opened', JSON.stringify(openingOf(n, receivedAt, text)), receivedAt]);
    if (events.length === PER_INSERT) await write();
  }
  await write();
  await insert(
    database,
    'case_term (project_id, term, issue_id, received_at, cases)',
    [...counts].map(([term, count]) => [projectId, term, '', NEVER, count] as const),
    'ON DUPLICATE KEY UPDATE cases = VALUES(cases)',
  );
  for (const table of ['case_term', 'case_event', 'feedback_case']) await database.run(`ANALYZE TABLE ${table}`, []);

  async function write(): Promise<void> {
    await insert(database, 'case_term (project_id, term, issue_id, received_at, cases)', entries.splice(0));
    await insert(
      database,
      'feedback_case (issue_id, issue_key, project_id, project_key, profile, profile_version, series, period, seq, number, received_at, state, attempt, emergency, paused, escalation_level, breached, synced_hash, revision)',
      cases.splice(0),
    );
    await insert(database, 'case_event (issue_id, event_key, at, kind, body, recorded_at)', events.splice(0));
  }
}

async function insert(database: Database, into: string, rows: readonly (readonly (string | number)[])[], then = ''): Promise<void> {
  for (let start = 0; start < rows.length; start += PER_INSERT) {
    const page = rows.slice(start, start + PER_INSERT);
    const marks = page.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await database.run(`INSERT INTO ${into} VALUES ${marks} ${then}`, page.flat());
  }
}

const openingOf = (n: number, at: number, text: { readonly summary: string; readonly description: string }): CaseEvent => ({
  kind: 'case-opened',
  at,
  by: `acc-${n % 5_000}`,
  number: `B-${n}`,
  profile: 'gov-it-projects',
  profileVersion: 1,
  registration: { ...text, channel: 'online', customerTier: null, fields: {}, missing: [], language: 'en' },
  axes: { type: 'fault-report', urgency: 'high' },
  why: [],
  reporter: `acc-${n % 5_000}`,
});
