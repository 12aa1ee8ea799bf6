import type { Directory } from '../ports/directory';
import { Refused } from './refused';

/** The project under this key; refuses where there is none. */
export async function projectOf(
  world: { readonly directory: Pick<Directory, 'project'> },
  projectKey: string,
): Promise<{ readonly id: string; readonly key: string; readonly name: string }> {
  const project = await world.directory.project(projectKey);
  if (project === null) throw new Refused('not-found', 'project');
  return { id: project.id, key: project.key, name: project.name };
}
