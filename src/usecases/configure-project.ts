import type { SettingsView } from '../contract';
import { toIso } from '../domain/instant';
import { formatNumber, numberingSlot } from '../domain/intake/numbering';
import type { Configuration, ProjectSettings } from '../domain/profile/configuration';
import { accountsOf } from '../domain/profile/diff/accounts-in';
import type { DraftContent } from '../domain/profile/draft/content';
import { findFaults } from '../domain/profile/draft/find-faults';
import { settingsForReaders } from '../domain/profile/for-readers';
import { fitToJira } from '../domain/profile/names-of-jira';
import { openQuestions } from '../domain/profile/open-questions';
import { findPreset, presets } from '../domain/profile/presets';
import { proposeSettings } from '../domain/profile/propose-settings';
import type { CaseArchive } from '../ports/case-archive';
import type { CheckBook } from '../ports/check-book';
import type { Clock } from '../ports/clock';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { Directory } from '../ports/directory';
import type { ProblemLog } from '../ports/problem-log';
import { namesOfAccounts } from './names-of-accounts';
import type { DraftWorld } from './open-draft';
import { projectOf } from './project-of';
import { publishVersion } from './publish-version';
import { refuseUnknown } from './refuse-unknown';
import { Refused } from './refused';
import { namesOfJira } from './surroundings-of';
import { viewHealth } from './view-health';
import { viewSelfCheck } from './view-self-check';

export interface SettingsWorld {
  readonly configurations: ConfigurationStore;
  readonly directory: Directory;
  readonly problems: ProblemLog;
  readonly checks: CheckBook;
  readonly clock: Clock;
}

/** Where numbers are drawn from. */
export interface Numbers {
  readonly archive: Pick<CaseArchive, 'nextSequence'>;
}

const NOTHING_STUCK = { lastSweepAt: null, mayRetry: false, problems: [] } as const;

/** Who looks at the settings. */
export interface SettingsViewer {
  readonly mayEdit: boolean;
  readonly isSiteAdmin: boolean;
}

/** Everything the settings screen shows of one project. Whoever may only look is not shown what is stuck or who is away, nor asked whom to choose from. */
export async function viewSettings(
  world: SettingsWorld & Numbers,
  projectKey: string,
  { mayEdit, isSiteAdmin }: SettingsViewer,
): Promise<SettingsView> {
  const project = await projectOf(world, projectKey);
  const [current, requestTypes, names, assignableUsers, groups, projectRoles, health, selfCheck] = await Promise.all([
    world.configurations.current(project.id),
    world.directory.requestTypes(projectKey),
    mayEdit ? namesOfJira(world.directory, projectKey) : null,
    mayEdit ? world.directory.assignableUsers(projectKey) : [],
    mayEdit ? world.directory.groups() : [],
    mayEdit ? world.directory.projectRoles(projectKey) : [],
    mayEdit ? viewHealth(world, isSiteAdmin ? null : project) : { ...NOTHING_STUCK, checkedAt: toIso(world.clock()) },
    mayEdit ? viewSelfCheck(world.checks, project.id) : { lastRunAt: null, compared: 0, cases: [] },
  ]);
  const configuration = current?.configuration ?? null;
  const assignable = new Set(assignableUsers.map(({ accountId }) => accountId));
  const others = mayEdit && configuration !== null ? [...accountsOf(configuration.settings)].filter((id) => !assignable.has(id)) : [];
  return {
    project: { ...project, profile: configuration?.profile.id ?? null },
    mayEdit,
    presets: presets.map((preset) => ({
      id: preset.id,
      name: preset.name,
      source: preset.source,
      types: (preset.axes['type'] ?? []).map((value) => value.label),
    })),
    configuration:
      configuration === null
        ? null
        : {
            ...configuration,
            settings: mayEdit ? configuration.settings : settingsForReaders(configuration.settings),
            revision: String(configuration.version),
          },
    nextNumber: configuration === null ? null : await nextNumber(world, project.id, configuration),
    questions: configuration === null ? [] : openQuestions(configuration.profile),
    requestTypes,
    namesOfJira: names,
    assignableUsers,
    otherPeople: Object.fromEntries(await namesOfAccounts(world.directory, others)),
    groups,
    projectRoles,
    health,
    selfCheck,
  };
}

/** The number the next item of a project gets; somebody else's may come first. */
async function nextNumber(
  { archive, clock }: Numbers & Pick<SettingsWorld, 'clock'>,
  projectId: string,
  { profile, settings }: Configuration,
): Promise<string | null> {
  if (profile.numbering === null) return null;
  const { timeZone } = settings.calendar;
  const receivedAt = clock();
  const slot = numberingSlot(profile, receivedAt, timeZone);
  const sequence = await archive.nextSequence(`${projectId}:${slot.series}`, slot.period);
  return formatNumber(profile, { period: slot.period, receivedAt, timeZone, sequence, issueKey: '' });
}

/** Puts a project on a preset, with the spec's proposals for what it leaves silent. Open cases stay on the version they were opened under. */
export async function chooseProfile(world: DraftWorld, projectKey: string, profileId: string, by: string): Promise<void> {
  const preset = findPreset(profileId);
  if (preset == null) throw new Refused('not-found', 'profile');
  const project = await projectOf(world, projectKey);
  const replaced = (await world.configurations.current(project.id))?.configuration ?? null;
  // Choosing what is in use already keeps the settings.
  if (replaced?.profile.id === preset.id) return;
  const kept = replaced === null ? {} : { roles: replaced.settings.roles, statuses: replaced.settings.statuses };
  const proposed = proposeSettings(preset);
  const named = fitToJira(proposed, await namesOfJira(world.directory, project.key));
  await publishAtOnce(world, project, { profile: preset, settings: { ...proposed, ...named, ...kept } }, replaced, by);
}

/** Publishes settings at once, past the draft, which survives. Refused when somebody else published since `revision`. */
export async function saveSettings(
  world: DraftWorld,
  projectKey: string,
  { revision, settings, by }: { readonly revision: string; readonly settings: ProjectSettings; readonly by: string },
): Promise<void> {
  const project = await projectOf(world, projectKey);
  const current = await world.configurations.current(project.id);
  if (current === null) throw new Refused('not-configured');
  const { configuration } = current;
  if (String(configuration.version) !== revision) throw new Refused('conflict', 'published');
  const content = { profile: configuration.profile, settings };
  const [fault] = findFaults(content, configuration);
  if (fault !== undefined) throw new Refused('invalid-input', 'settings', { path: fault.path, text: fault.message });
  await refuseUnknown(world.directory, project.key, settings, configuration.settings);
  await publishAtOnce(world, project, content, configuration, by);
}

async function publishAtOnce(
  world: DraftWorld,
  project: { readonly id: string; readonly key: string },
  content: DraftContent,
  replaced: Configuration | null,
  by: string,
): Promise<void> {
  if (replaced?.settings.secondApprover === true) throw new Refused('not-possible-now', 'second-approver');
  const stamp = { by, at: world.clock(), note: '', openCases: 'stay', approvedBy: null, backTo: null } as const;
  await publishVersion(world, project, { ...content, version: (replaced?.version ?? 0) + 1 }, replaced, stamp);
}
