import { findPreset, presets } from '../../src/domain/profile/presets';
import { HttpProblem } from '../http/http-problem';
import { findUser } from '../http/who';
import type { Workbench } from '../workbench';

const fallbackName = (key: string, profileName: string) => `${profileName} (${key})`;

/** Makes a service project with one request type for each feedback type of a profile, and puts the profile to use as the admin does. */
export async function createProject(workbench: Workbench, project: { readonly key: string; readonly profile: string; readonly name?: string | undefined }): Promise<{ readonly id: string; readonly key: string; readonly serviceDeskId: string }> {
  const profile = findPreset(project.profile);
  if (profile === null) throw new HttpProblem(404, `There is no profile ${project.profile}`, { profiles: presets.map(({ id }) => id) });
  const types = profile.axes['type'] ?? [];
  const created = workbench.site.createProject({
    key: project.key,
    name: project.name ?? fallbackName(project.key, profile.name.en),
    requestTypes: types.map(({ label }) => ({ name: `${label.en} ${label.zh}`, description: `${label.en} · ${label.zh}` })),
  });
  await chooseProfile(workbench, project.key, project.profile);
  return created;
}

async function chooseProfile(workbench: Workbench, projectKey: string, profile: string): Promise<void> {
  const user = findUser(workbench.site, 'admin');
  if (user === null) throw new HttpProblem(500, 'The site has no user "admin"');
  const outcome = await workbench.operate({ module: 'settings', operation: 'chooseProfile', input: { projectKey, profile }, user });
  const answer = outcome.kind === 'returned' ? (outcome.value as { ok?: unknown }) : null;
  if (answer?.ok !== true) {
    const why = answer ?? (outcome.kind === 'threw' ? outcome.error.message : outcome);
    throw new HttpProblem(502, `Project ${projectKey} exists, but the app did not take the profile ${profile}: ${JSON.stringify(why)}`);
  }
}
