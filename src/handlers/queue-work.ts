import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod';
import { Unavailable } from '../ports/failures';
import type { ProblemLog } from '../ports/problem-log';

/** After so many tries in vain the operator is told; the platform goes on trying for a day. */
const TELL_AFTER = 4;
/** A bug is tried again a few times, because much of what looks like a bug passes; then the work is parked for the operator. */
const PARK_AFTER = 3;
const LONGEST_WAIT_SECONDS = 900;

const retriesSchema = z.object({ tries: z.number().int().nonnegative() }).catch({ tries: 0 });

/**
 * Runs one piece of queued work. What may pass is asked for again, ever more rarely; what cannot work is parked with the
 * problem log, where the operator sees it and can put it back. Nothing is dropped silently.
 */
export async function doQueuedWork(
  event: AsyncEvent,
  problems: ProblemLog,
  name: string,
  issueKey: string | null,
  work: () => Promise<void>,
): Promise<InvocationError | undefined> {
  const { tries } = retriesSchema.parse(event.retryContext?.retryData ?? {});
  try {
    await work();
    return undefined;
  } catch (error) {
    const next = tries + 1;
    if (error instanceof Unavailable) {
      console.warn(`${name}: ${error.message}; try ${next}`);
      if (next >= TELL_AFTER)
        await tell(problems, {
          id: `unavailable-${error.what}`,
          what: `${error.what} did not answer: ${error.message}`,
          issueKey,
          work: null,
        });
      return again(Math.max(error.retryAfterSeconds, 2 ** Math.min(tries, 9)), next);
    }
    // Names and stack only: messages of our own errors carry no customer data, bodies are never logged.
    console.error(`${name} failed`, error instanceof Error ? error.stack : String(error));
    if (next < PARK_AFTER) return again(2 ** next, next);
    await problems.report({
      id: `parked-${event.jobId}-${event.eventId}`.replace(/[^A-Za-z0-9-]/g, ''),
      what: `${name} failed: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`,
      issueKey,
      work: { ...event.body },
    });
    return undefined;
  }
}

const again = (retryAfter: number, tries: number): InvocationError =>
  new InvocationError({
    retryAfter: Math.min(LONGEST_WAIT_SECONDS, Math.ceil(retryAfter)),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData: { tries },
  });

/** The problem log may be down together with what it should tell about; the work itself is still retried. */
async function tell(problems: ProblemLog, problem: Parameters<ProblemLog['report']>[0]): Promise<void> {
  try {
    await problems.report(problem);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.warn(`could not note a problem: ${error.message}`);
  }
}
