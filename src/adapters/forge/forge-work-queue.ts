import { InternalServerError, InvocationLimitReachedError, PartialSuccessError, Queue, RateLimitError } from '@forge/events';
import { Unavailable } from '../../ports/failures';
import type { WorkQueue } from '../../ports/work-queue';

/** The platform takes at most this many events in one push. */
const PER_PUSH = 50;
const caseWork = new Queue({ key: 'case-work' });
const registration = new Queue({ key: 'registration' });
const replay = new Queue({ key: 'replay' });

export const forgeWorkQueue: WorkQueue = {
  async pushCaseWork(work, options = {}) {
    await push(
      caseWork,
      work.map((body) => ({
        body: { ...body },
        ...oneAtATime(body.issueId),
        ...(options.delaySeconds ? { delayInSeconds: options.delaySeconds } : {}),
      })),
    );
  },
  async pushWakes(wakes) {
    await push(
      caseWork,
      wakes.map(({ issueId, delaySeconds }) => ({ body: { kind: 'wake', issueId }, ...oneAtATime(issueId), delayInSeconds: delaySeconds })),
    );
  },
  async pushAdoption(work, delaySeconds) {
    const concurrency = { key: `project-${work.projectId}`, limit: 1 };
    await push(caseWork, [{ body: { ...work }, concurrency, delayInSeconds: delaySeconds }]);
  },
  async pushRegistration(work) {
    await push(registration, [{ body: { ...work } }]);
  },
  async pushReplay(work) {
    await push(replay, [{ body: { ...work }, concurrency: { key: `replay-${work.projectId}`, limit: 1 } }]);
  },
};

/** Work on one case is done one after the other, which saves conflicts; correctness does not depend on it. */
const oneAtATime = (issueId: string) => ({ concurrency: { key: `case-${issueId}`, limit: 1 } });

async function push(
  queue: Queue,
  events: readonly { body: Record<string, unknown>; delayInSeconds?: number; concurrency?: { key: string; limit: number } }[],
): Promise<void> {
  for (let start = 0; start < events.length; start += PER_PUSH) {
    try {
      await queue.push(events.slice(start, start + PER_PUSH));
    } catch (error) {
      if (
        error instanceof RateLimitError ||
        error instanceof InternalServerError ||
        error instanceof PartialSuccessError ||
        error instanceof InvocationLimitReachedError
      ) {
        throw new Unavailable('the queue', error.message, 5, { cause: error });
      }
      throw error;
    }
  }
}
