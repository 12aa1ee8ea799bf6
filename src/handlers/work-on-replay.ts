import type { AsyncEvent, InvocationError } from '@forge/events';
import * as z from 'zod';
import { Unavailable } from '../ports/failures';
import type { ProblemLog } from '../ports/problem-log';
import { replayPart } from '../usecases/replay-part';
import type { ReplayDesk } from '../usecases/start-replay';
import { doQueuedWork } from './queue-work';

const workSchema = z.object({ projectId: z.string().min(1).max(64), replayId: z.string().min(1).max(40), step: z.number().int().min(0) });

/** Consumer of the queue `replay`: one part of a replay. A fault of ours ends it, and the screen says so; it may be begun anew. */
export async function workOnReplay(
  world: ReplayDesk & { readonly problems: ProblemLog },
  event: AsyncEvent,
): Promise<InvocationError | undefined> {
  return doQueuedWork(event, world.problems, 'work-on-replay', null, async () => {
    const work = workSchema.parse(event.body);
    try {
      const { unreadable } = await replayPart(world, work);
      if (unreadable.length > 0) console.warn(`replay left out ${unreadable.length} cases: ${unreadable.slice(0, 5).join('; ')}`);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      await world.replays.end(work.projectId, work.replayId, 'failed', world.clock());
      console.error('work-on-replay failed', error instanceof Error ? error.stack : String(error));
      const what = `The replay of a draft failed: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`;
      await world.problems.report({ id: `replay-${work.projectId}`, what, issueKey: null, work: null });
    }
  });
}
