import { WhereConditions } from '@forge/kvs';
import * as z from 'zod';
import type { ProblemLog } from '../../ports/problem-log';
import { storage } from './kvs-access';
import { storageKey } from './storage-key';

const storedSchema = z.object({
  id: z.string(),
  what: z.string(),
  issueKey: z.string().nullable(),
  work: z.record(z.string(), z.unknown()).nullable(),
  at: z.number(),
  count: z.number().int(),
  lastAt: z.number().optional(),
});
/** That somebody did not answer is over when it was not said again for this long; stuck work stays until it is retried. */
const OUTAGE_OVER_MS = 30 * 60_000;
const SWEEP_KEY = storageKey('last-sweep');

/** Problems live in KVS and not in SQL, because "the database is down" is one of them. */
export function kvsProblemLog(now: () => number): ProblemLog {
  const find = async (id: string): Promise<z.output<typeof storedSchema> | null> => {
    const stored = await storage((kvs) => kvs.get(storageKey('problem', id)));
    return stored === undefined ? null : storedSchema.parse(stored);
  };
  return {
    async report(problem) {
      const before = await find(problem.id);
      // A problem nobody looked at for 90 days is forgotten; its case is still found by the sweep.
      await storage((kvs) =>
        kvs.set(
          storageKey('problem', problem.id),
          { ...problem, at: before?.at ?? now(), lastAt: now(), count: (before?.count ?? 0) + 1 },
          { ttl: { value: 90, unit: 'DAYS' } },
        ),
      );
    },
    async list() {
      const page = await storage((kvs) =>
        kvs
          .query()
          .where('key', WhereConditions.beginsWith(`${storageKey('problem')}:`))
          .limit(20)
          .getMany(),
      );
      return page.results
        .map(({ value }) => storedSchema.parse(value))
        .filter((problem) => !problem.id.startsWith('unavailable-') || now() - (problem.lastAt ?? problem.at) < OUTAGE_OVER_MS)
        .sort((a, b) => b.at - a.at);
    },
    async take(id) {
      const found = await find(id);
      if (found !== null) await storage((kvs) => kvs.delete(storageKey('problem', id)));
      return found;
    },
    async noteSweep(at) {
      await storage((kvs) => kvs.set(SWEEP_KEY, at));
    },
    async lastSweepAt() {
      const at = await storage((kvs) => kvs.get(SWEEP_KEY));
      return typeof at === 'number' ? at : null;
    },
  };
}
