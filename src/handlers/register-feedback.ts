import type { AsyncEvent, InvocationError } from '@forge/events';
import * as z from 'zod';
import { outsideRegistrationSchema } from '../domain/intake/outside-registration';
import { type RegistrationWorld, registerFeedback } from '../usecases/register-feedback';
import { doQueuedWork } from './queue-work';

const workSchema = z.object({ projectId: z.string().min(1), document: outsideRegistrationSchema });

/** Consumer of the queue `registration`: feedback that came in by the web trigger. */
export async function registerQueuedFeedback(world: RegistrationWorld, event: AsyncEvent): Promise<InvocationError | undefined> {
  return doQueuedWork(event, world.problems, 'register-feedback', null, async () => {
    const { projectId, document } = workSchema.parse(event.body);
    await registerFeedback(world, projectId, document);
  });
}
