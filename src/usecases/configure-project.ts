import type { ProjectSummary, SettingsView } from '../contract';
import type { Configuration, ProjectSettings } from '../domain/profile/configuration';
import { openQuestions } from '../domain/profile/open-questions';
import { findPreset, presets } from '../domain/profile/presets';
import { proposeSettings } from '../domain/profile/propose-settings';
import { checkSettings } from '../domain/profile/settings-schema';
import type { CheckBook } from '../ports/check-book';
import type { Clock } from '../ports/clock';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { Directory } from '../ports/directory';
import type { ProblemLog } from '../ports/problem-log';
import { projectOf } from './project-of';
import { Refused } from './refused';
import { viewHealth } from './view-health';
import { viewSelfCheck } from './view-self-check';

export interface SettingsWorld {
  readonly configurations: ConfigurationStore;
  readonly directory: Directory;
  readonly problems: ProblemLog;
  readonly checks: CheckBook;
  readonly clock: Clock;
}

/** Everything the settings screen shows of one project. */
export async function viewSettings(world: SettingsWorld, projectKey: string): Promise<SettingsView> {
  const project = await projectOf(world, projectKey);
  const [current, requestTypes, assignableUsers, groups, health, selfCheck] = await Promise.all([
    world.configurations.current(project.id),
    world.directory.requestTypes(projectKey),
    world.directory.assignableUsers(projectKey),
    world.directory.groups(),
    viewHealth(world.problems, world.clock),
    viewSelfCheck(world.checks, project.id),
  ]);
  const configuration = current?.configuration ?? null;
  return {
    project: { ...project, profile: configuration?.profile.id ?? null },
    presets: presets.map((preset) => ({
      id: preset.id,
      name: preset.name,
      source: preset.source,
      types: (preset.axes['type'] ?? []).map((value) => value.label),
    })),
    configuration: configuration === null ? null : { ...configuration, revision: String(configuration.version) },
    questions: configuration === null ? [] : openQuestions(configuration.profile),
    requestTypes,
    assignableUsers,
    groups,
    health,
    selfCheck,
  };
}

/** Puts a project on a preset, with the spec's proposals for what it leaves silent. Open cases stay on the version they were opened under. */
export async function chooseProfile(world: SettingsWorld, projectKey: string, profileId: string): Promise<void> {
  const preset = findPreset(profileId);
  if (preset == null) throw new Refused('not-found', 'profile');
  const project = await projectOf(world, projectKey);
  const current = await world.configurations.current(project.id);
  // Choosing what is in use already keeps the settings.
  if (current?.configuration.profile.id === preset.id) return;
  const kept = current === null ? {} : { roles: current.configuration.settings.roles };
  await publishVersion(
    world,
    project,
    { profile: preset, version: (current?.configuration.version ?? 0) + 1, settings: { ...proposeSettings(preset), ...kept } },
    current?.configuration.version ?? 0,
  );
}

/** Saves the settings as the next version. Refused when somebody else saved since `revision`. */
export async function saveSettings(world: SettingsWorld, projectKey: string, revision: string, settings: ProjectSettings): Promise<void> {
  const project = await projectOf(world, projectKey);
  const current = await world.configurations.current(project.id);
  if (current === null) throw new Refused('not-configured');
  if (String(current.configuration.version) !== revision) throw new Refused('conflict');
  const [fault] = checkSettings(current.configuration.profile, settings);
  if (fault !== undefined) throw new Refused('invalid-input', 'settings', { path: `settings.${fault.path}`, text: fault.message });
  await publishVersion(
    world,
    project,
    { profile: current.configuration.profile, version: current.configuration.version + 1, settings },
    current.configuration.version,
  );
}

/** The one way in which a version becomes the one a project works by. */
export async function publishVersion(
  world: Pick<SettingsWorld, 'configurations'>,
  project: Omit<ProjectSummary, 'profile'>,
  configuration: Configuration,
  replaces: number,
): Promise<void> {
  const published = await world.configurations.publish({ projectId: project.id, projectKey: project.key }, configuration, replaces);
  if (!published) throw new Refused('conflict', 'published');
}
