import * as z from 'zod';
import type { SettingsReplayOperations } from '../../contract';
import { NUMBER_KINDS } from '../../domain/replay/share';
import { cancelReplay, type ReplayDesk, startReplay } from '../../usecases/start-replay';
import { listReplayed, viewReplay } from '../../usecases/view-replay';
import type { PartOfTable } from '../operation';

const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);

const value = z.string().max(80).nullable();
const of = z.union([
  z.strictObject({ axis: z.string().min(1).max(80), before: value, after: value }),
  z.strictObject({ accountId: z.string().min(1).max(128) }),
]);

/** The draft replayed over real cases. */
export function replayOperations(world: ReplayDesk): PartOfTable<'settings', SettingsReplayOperations> {
  const admins = ['admin', 'project-admin'] as const;
  return {
    startReplay: {
      allow: admins,
      input: z.object({ projectKey, days: z.number().int().min(1).max(366) }),
      run: (input, call) => startReplay(world, { ...input, by: call.accountId }),
    },
    getReplay: { allow: admins, input: z.object({ projectKey }), run: (input) => viewReplay(world, input.projectKey) },
    cancelReplay: { allow: admins, input: z.object({ projectKey }), run: (input) => cancelReplay(world, input.projectKey) },
    getReplayedItems: {
      allow: admins,
      input: z.object({
        projectKey,
        replayId: z.string().min(1).max(40),
        kind: z.enum(NUMBER_KINDS),
        of: of.optional(),
        skip: z.number().int().min(0).max(1_000_000),
      }),
      run: (input) => listReplayed(world, input),
    },
  };
}
