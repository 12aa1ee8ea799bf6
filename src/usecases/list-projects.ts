import type { ListedProject } from '../contract';
import { findPreset } from '../domain/profile/presets';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { Directory } from '../ports/directory';

/** Service projects the caller can see, with the profile each runs on. */
export async function listProjects(world: {
  readonly directory: Pick<Directory, 'projects'>;
  readonly configurations: Pick<ConfigurationStore, 'configuredProjects'>;
}): Promise<readonly ListedProject[]> {
  const [projects, configured] = await Promise.all([world.directory.projects(), world.configurations.configuredProjects()]);
  const profileOf = new Map(configured.map((project) => [project.projectId, project.profile]));
  return projects.map((project) => {
    const profile = profileOf.get(project.id) ?? null;
    return { ...project, profile, profileName: profile === null ? null : (findPreset(profile)?.name ?? null) };
  });
}
