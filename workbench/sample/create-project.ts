import type { Answer, Input, SettingsView } from '../../src/contract';
import type { ProjectSettings } from '../../src/domain/profile/configuration';
import { findPreset, presets } from '../../src/domain/profile/presets';
import type { Profile } from '../../src/domain/profile/schema';
import { HttpProblem } from '../http/http-problem';
import { findUser } from '../http/who';
import type { Workbench } from '../workbench';
import { sampleSettings } from './map-roles';

const fallbackName = (key: string, profileName: string) => `${profileName} (${key})`;

/**
 * Makes a service project with one request type for each feedback type of a profile, and puts the profile to use as the admin does.
 * `profile: null` is a project of somebody else's, without a feedback process.
 * @param answer what the admin changes beside the role mapping
 */
export async function createProject(
  workbench: Workbench,
  project: {
    readonly key: string;
    readonly profile: string | null;
    readonly name?: string | undefined;
    /** False leaves the app's validator off the way to "Closed". */
    readonly closingGuard?: boolean | undefined;
    /** The same for the way into work, where the profile demands the approval of the plan first. */
    readonly startingGuard?: boolean | undefined;
  },
  answer: (profile: Profile, settings: ProjectSettings) => ProjectSettings = (_, settings) => settings,
): Promise<{ readonly id: string; readonly key: string; readonly serviceDeskId: string }> {
  if (project.profile === null) {
    const requestTypes = [{ name: 'Request', description: 'Anything else' }];
    return workbench.site.createProject({ key: project.key, name: project.name ?? project.key, requestTypes });
  }
  const profile = findPreset(project.profile);
  if (profile === null) throw new HttpProblem(404, `There is no profile ${project.profile}`, { profiles: presets.map(({ id }) => id) });
  const types = profile.axes['type'] ?? [];
  const created = workbench.site.createProject({
    key: project.key,
    name: project.name ?? fallbackName(project.key, profile.name.en),
    closingValidators: project.closingGuard === false ? [] : ['closing-guard'],
    startingValidators: project.startingGuard === false || !profile.plan.approvalBeforeExecution ? [] : ['starting-guard'],
    requestTypes: types.map(({ label }) => ({ name: `${label.en} ${label.zh}`, description: `${label.en} · ${label.zh}` })),
  });
  const { configuration } = await operate(workbench, 'chooseProfile', { projectKey: project.key, profile: project.profile });
  if (configuration === null) throw new HttpProblem(502, `Project ${project.key} exists, but the app says it has no profile`);
  const settings = answer(configuration.profile, sampleSettings(configuration, workbench.site.users()));
  await operate(workbench, 'saveSettings', { projectKey: project.key, revision: configuration.revision, settings });
  return created;
}

/** One step in the settings screen, as the admin. */
async function operate<O extends 'chooseProfile' | 'saveSettings'>(
  workbench: Workbench,
  operation: O,
  input: Input<'settings', O>,
): Promise<SettingsView> {
  const user = findUser(workbench.site, 'admin');
  if (user === null) throw new HttpProblem(500, 'The site has no user "admin"');
  const outcome = await workbench.operate({ module: 'settings', operation, input, user });
  const answer = outcome.kind === 'returned' ? (outcome.value as Answer<SettingsView>) : null;
  if (answer?.ok === true) return answer.value;
  const why = answer ?? (outcome.kind === 'threw' ? outcome.error.message : outcome);
  throw new HttpProblem(502, `The project exists, but the app refused ${operation}: ${JSON.stringify(why)}`);
}
