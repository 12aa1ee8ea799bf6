import type { AdminView, DraftView } from '../contract';
import { withAffectedOpen } from '../domain/profile/diff/affected-open';
import { describeChanges } from '../domain/profile/diff/describe-changes';
import { findFaults } from '../domain/profile/draft/find-faults';
import { peopleBetween } from './changes-between';
import { type DraftWorld, type OpenDraft, openDraft } from './open-draft';

/** The draft as the screen shows it. */
export async function viewDraft(world: DraftWorld, projectKey: string): Promise<DraftView> {
  return draftView(world, await openDraft(world, projectKey));
}

async function draftView(world: DraftWorld, { project, published, stored, content, clashes, revision }: OpenDraft): Promise<DraftView> {
  const { approval, returned } = stored ?? { approval: null, returned: null };
  const people = await peopleBetween(world.directory, published, content);
  const described = describeChanges(published, content, people);
  const openItems = await world.openCases.counts(project.id);
  const changes = withAffectedOpen(described, published, content, openItems);
  const isStored = stored !== null && changes.length > 0;
  return {
    basedOn: published.version,
    revision,
    stored: isStored,
    ...content,
    changedBy: isStored ? await nameOf(world, stored.changedBy) : null,
    changedAt: isStored ? new Date(stored.changedAt).toISOString() : null,
    changes,
    people: Object.fromEntries(people),
    openItems,
    faults: findFaults(content, published),
    overtaken: clashes.length === 0 ? null : { version: published.version, clashes },
    approval:
      approval === null
        ? null
        : {
            askedBy: await nameOf(world, approval.askedBy),
            askedAt: new Date(approval.askedAt).toISOString(),
            note: approval.note,
            openCases: approval.openCases,
          },
    returned:
      !isStored || returned === null
        ? null
        : { by: await nameOf(world, returned.by), at: new Date(returned.at).toISOString(), reason: returned.reason },
  };
}

/** Somebody who left the site keeps the id. */
export async function nameOf(
  world: { readonly directory: Pick<DraftWorld['directory'], 'person'> },
  accountId: string,
): Promise<AdminView> {
  const person = await world.directory.person(accountId);
  return { accountId, name: person?.name ?? accountId };
}
