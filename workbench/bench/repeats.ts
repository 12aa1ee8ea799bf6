import path from 'node:path';
import type { Usage } from '../forge/measure/meter';
import { createProject } from '../sample/create-project';
import { createWorkbench } from '../workbench';
import { openBenchHost } from './bench-host';
import { fillRepeats, repeatText } from './fill-repeats';

export interface RepeatResult {
  /** Cases of the project that stand in the index. */
  readonly cases: number;
  /** Whole opening of a case, search included. */
  readonly statements: number;
  readonly rows: number;
  readonly ms: number;
  readonly sqlMs: number;
  /** Of the cases opened, how many whose text had come before found it. */
  readonly found: string;
}

const RUNS = 12;
const WARM_UP = 6;
const appDirectory = path.resolve(__dirname, '../..');

/** Opens cases by the app itself, each near the text of one that lies among many others, and counts what it costs. */
export async function measureRepeats(quick: boolean, say: (line: string) => void): Promise<readonly RepeatResult[]> {
  const bench = await openBenchHost(say);
  const { host, site, database, time } = bench;
  try {
    const workbench = createWorkbench({ appDirectory, site, host, prepare: () => Promise.resolve() });
    await host.install();
    const project = await createProject(workbench, { key: 'FB', profile: 'gov-it-projects' });
    const results: RepeatResult[] = [];
    let filled = 0;
    for (const cases of quick ? [1_000, 20_000] : [1_000, 10_000, 100_000]) {
      await fillRepeats(database, project.id, filled, cases, time.now());
      filled = cases;
      for (let run = 0; run < WARM_UP; run += 1) await open(run);
      const costs: { usage: Usage; found: boolean }[] = [];
      for (let run = 0; run < RUNS; run += 1) costs.push(await open(Math.floor((cases / RUNS) * run) + 7));
      results.push({
        cases,
        statements: Math.max(...costs.map(({ usage }) => usage.sql.statements)),
        rows: Math.max(...costs.map(({ usage }) => usage.sql.rows)),
        ms: Math.min(...costs.map(({ usage }) => usage.ms)),
        sqlMs: Math.min(...costs.map(({ usage }) => usage.sql.ms)),
        found: `${costs.filter(({ found }) => found).length} of ${RUNS}`,
      });
      say(`  ${cases.toLocaleString('en')} cases: done`);
    }
    return results;
  } finally {
    await bench.stop();
  }

  async function open(n: number): Promise<{ usage: Usage; found: boolean }> {
    const { summary, description } = repeatText(n, true);
    host.meter.reset();
    const fields = { project: { key: 'FB' }, issuetype: { id: '10001' }, summary, description: document(description) };
    const created = await site.rest({
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ fields })),
      as: { kind: 'user', accountId: 'acc-agent-1' },
      scopes: null,
    });
    await host.mover.idle();
    const usage = host.meter.read() as unknown as Usage;
    if (usage.errors + usage.killed > 0) throw new Error('An opening failed: its figures would mean nothing.');
    const { id } = created.body as { id: string };
    const { rows } = await database.run("SELECT COUNT(*) AS n FROM case_event WHERE issue_id = ? AND kind = 'repeats-found'", [id]);
    return { usage, found: Number((Array.isArray(rows) ? rows : [])[0]?.['n'] ?? 0) > 0 };
  }
}

const document = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
