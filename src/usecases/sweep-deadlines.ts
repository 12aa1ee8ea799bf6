import type { CaseWorld } from './case-world';

/** The sweep runs every five minutes; a minute more covers one that starts late. Its wake-ups are exact to the second. */
const HORIZON_MS = 6 * 60_000;
const PER_PAGE = 500;
/** At most so many cases in one sweep; the next one, five minutes later, takes the rest. */
const MOST = 10_000;

/**
 * Sends a wake-up for every case that falls due before the next sweep. Costs one statement when nothing is due, whatever
 * is stored; doubled, missed or late sweeps change nothing, because a wake-up finds out itself what is due.
 */
export async function sweepDeadlines(
  world: Pick<CaseWorld, 'store' | 'queue' | 'clock' | 'problems'>,
): Promise<{ readonly woken: number }> {
  const now = world.clock();
  let woken = 0;
  // Those of the past come first in the list and are still there on the next page until their consumer saved: ask once for all.
  const due = await world.store.due(now + HORIZON_MS, MOST);
  for (let start = 0; start < due.length; start += PER_PAGE) {
    const page = due.slice(start, start + PER_PAGE);
    await world.queue.pushWakes(
      page.map(({ issueId, nextWakeAt }) => ({ issueId, delaySeconds: Math.max(0, Math.ceil((nextWakeAt - now) / 1000)) })),
    );
    woken += page.length;
  }
  await world.problems.noteSweep(now);
  return { woken };
}
