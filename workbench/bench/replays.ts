import path from 'node:path';
import type { CaseEvent } from '../../src/domain/case/case-event';
import type { Usage } from '../forge/measure/meter';
import { createProject } from '../sample/create-project';
import { createWorkbench } from '../workbench';
import { openBenchHost } from './bench-host';
import { fillReplay } from './fill-replay';

export interface ReplayResult {
  readonly cases: number;
  /** Cases that would have gone otherwise in the kind that counts most. */
  readonly otherwise: number;
  readonly parts: number;
  readonly statements: number;
  /** Whole time of the function that does the parts, and the longest part, milliseconds. */
  readonly ms: number;
  readonly longestMs: number;
  readonly sqlMs: number;
  readonly rest: number;
}

const appDirectory = path.resolve(__dirname, '../..');
const FUNCTION = 'work-on-replay';

/** The app's own replay, from its bundle on the workbench's host: a draft with shorter limits over so many cases of ninety days. */
export async function measureReplay(
  cases: number,
  say: (line: string) => void,
  lifeOf?: (n: number, receivedAt: number) => readonly CaseEvent[],
): Promise<ReplayResult> {
  const bench = await openBenchHost(say);
  const { host, site, database, time } = bench;
  try {
    const workbench = createWorkbench({ appDirectory, site, host, prepare: () => Promise.resolve() });
    await host.install();
    const project = await createProject(workbench, { key: 'FB', profile: 'gov-it-projects' });
    await fillReplay(database, project.id, cases, time.now(), lifeOf);
    const user = site.users().find(({ userName }) => userName === 'admin');
    if (user === undefined) throw new Error('no admin');
    const call = async <T>(operation: string, input: object): Promise<T> => {
      const outcome = await workbench.operate({ module: 'project-settings', operation, input: { projectKey: 'FB', ...input }, user });
      const answer = (outcome.kind === 'returned' ? outcome.value : outcome) as { ok?: boolean; value?: T };
      if (answer.ok !== true || answer.value === undefined) throw new Error(`${operation}: ${JSON.stringify(answer).slice(0, 300)}`);
      return answer.value;
    };
    interface Limited {
      profile: { limits: { due: { minutes?: number } }[] };
      settings: object;
      revision: string;
    }
    const draft = await call<Limited>('getDraft', {});
    const limits = draft.profile.limits.map((limit) =>
      limit.due.minutes === undefined ? limit : { ...limit, due: { ...limit.due, minutes: limit.due.minutes / 2 } },
    );
    await call('saveDraft', { revision: draft.revision, profile: { ...draft.profile, limits }, settings: draft.settings });
    host.meter.reset();
    await call('startReplay', { days: 180 });
    await host.mover.idle();
    const { run } = await call<{ run: { state: string; done: number; report: { cases: number; differences: { cases: number }[] } } }>(
      'getReplay',
      {},
    );
    const usage = (host.meter.read() as { functions: Record<string, Usage> }).functions[FUNCTION];
    if (run.state !== 'done' || run.report.cases !== cases || usage === undefined || usage.errors + usage.killed > 0)
      throw new Error(`The replay did not end well (${run.state}, ${run.done} of ${cases}): its figures would mean nothing.`);
    return {
      cases,
      otherwise: Math.max(...run.report.differences.map((one) => one.cases)),
      parts: usage.invocations,
      statements: usage.sql.statements,
      ms: usage.ms,
      longestMs: usage.maxMs,
      sqlMs: usage.sql.ms,
      rest: usage.rest.calls,
    };
  } finally {
    await bench.stop();
  }
}
