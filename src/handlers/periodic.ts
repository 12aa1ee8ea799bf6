import { WINDOW_MS } from '../domain/intake/similarity/index-keys';
import { Unavailable } from '../ports/failures';
import type { CaseWorld } from '../usecases/case-world';
import { checkCases } from '../usecases/check-cases';
import type { SelfCheckWorld } from '../usecases/compare-with-jira';
import { findLostCases } from '../usecases/find-lost-cases';
import { type ReplayDesk, resumeReplays } from '../usecases/start-replay';
import { sweepDeadlines } from '../usecases/sweep-deadlines';

/** What a scheduled function answers; the platform ignores it and never retries. */
const DONE = { statusCode: 204 } as const;

/** Every five minutes. A sweep that cannot be done is made up for by the next. */
export async function runDeadlineSweep(world: CaseWorld): Promise<typeof DONE> {
  return tolerantly('sweep', async () => {
    await sweepDeadlines(world);
  });
}

/** Every hour: schema up to date, what is too old to be repeated forgotten, lost events found, replays that died taken up. */
export async function runHousekeeping(
  world: CaseWorld & Pick<ReplayDesk, 'replays' | 'queue'>,
  migrate: () => Promise<void>,
): Promise<typeof DONE> {
  return tolerantly('housekeeping', async () => {
    await migrate();
    await resumeReplays(world);
    await world.repeats.forget(world.clock() - WINDOW_MS);
    const { found } = await findLostCases(world);
    if (found > 0) console.warn(`${found} items had no case; their events were lost or late`);
  });
}

/** Once a day: a sample of cases is put in line to be compared with Jira. */
export async function runSelfCheck(world: SelfCheckWorld): Promise<typeof DONE> {
  return tolerantly('self-check', async () => {
    await checkCases(world);
  });
}

async function tolerantly(name: string, work: () => Promise<void>): Promise<typeof DONE> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.warn(`${name}: ${error.message}; the next run makes up for it`);
  }
  return DONE;
}
