import type { ChangeView } from '../contract';
import { withAffectedOpen } from '../domain/profile/diff/affected-open';
import { contentToRestore } from '../domain/profile/people-stay';
import { changesBetween } from './changes-between';
import type { DraftWorld } from './open-draft';
import { projectOf } from './project-of';
import { Refused } from './refused';

/** What publishing the content of an earlier version again would change, in words, with how many open items each change touches. */
export async function previewRollBack(
  world: Pick<DraftWorld, 'configurations' | 'directory' | 'openCases'>,
  projectKey: string,
  version: number,
): Promise<{ readonly changes: readonly ChangeView[] }> {
  const project = await projectOf(world, projectKey);
  const [current, earlier] = await Promise.all([
    world.configurations.current(project.id),
    world.configurations.version(project.id, version),
  ]);
  if (current === null) throw new Refused('not-configured');
  if (earlier === null) throw new Refused('not-found', 'no-version');
  const content = contentToRestore(earlier, current.configuration.settings);
  const described = await changesBetween(world, current.configuration, content);
  const openItems = described.length === 0 ? [] : await world.openCases.counts(project.id);
  return { changes: withAffectedOpen(described, current.configuration, content, openItems) };
}
