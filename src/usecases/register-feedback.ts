import type { OutsideRegistration } from '../domain/intake/outside-registration';
import { Unavailable } from '../ports/failures';
import type { Once } from '../ports/once';
import type { CaseWorld } from './case-world';
import { openCase } from './open-case';

export interface RegistrationWorld extends CaseWorld {
  readonly once: Once;
}

/**
 * Creates the Jira issue for feedback from an outside system, once for each registration id, and opens its case at once:
 * our own created event does not wake us. After a crash the issue is found by the id that was stored with it.
 */
export async function registerFeedback(world: RegistrationWorld, projectId: string, registration: OutsideRegistration): Promise<void> {
  const key = `registration:${projectId}:${registration.id}`;
  const taken = await world.once.take(key);
  if (taken.state === 'done') return;
  if (taken.state === 'held') throw new Unavailable('the registration', 'somebody else is on it', Math.ceil(taken.forMs / 1000) + 1);
  try {
    const existing = taken.state === 'repeated' ? await world.reader.issueForRegistration(registration.project, registration.id) : null;
    const issueId = existing ?? (await create(world, projectId, registration));
    await openCase(world, issueId);
  } catch (error) {
    await world.once.release(key);
    throw error;
  }
  await world.once.done(key);
}

async function create(world: RegistrationWorld, projectId: string, registration: OutsideRegistration): Promise<string> {
  const project = await world.directory.project(projectId);
  if (project?.issueTypeId == null) throw new Error(`Project ${registration.project} has no issue type to create feedback with.`);
  const created = await world.writer.create({
    projectId,
    issueTypeId: project.issueTypeId,
    summary: registration.summary,
    description: registration.description,
    reporter: registration.customerAccountId ?? null,
    registration: {
      registrationId: registration.id,
      channel: registration.channel,
      fields: registration.fields,
      axes: registration.axes,
      ...(registration.customerTier === undefined ? {} : { customerTier: registration.customerTier }),
      ...(registration.customerName === undefined ? {} : { customerName: registration.customerName }),
    },
  });
  return created.issueId;
}
