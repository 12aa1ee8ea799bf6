import type { AuditView, HistoryView } from '../contract';
import { changesForReaders } from '../domain/profile/for-readers';
import type { LogEntry } from '../ports/settings-log';
import type { DraftWorld } from './open-draft';
import { projectOf } from './project-of';
import { logVersion } from './publish-version';
import { Refused } from './refused';
import { nameOf } from './view-draft';

/** Versions in one answer. */
const PAGE = 20;
const ENTRIES = 50;

/** The versions of a project, newest first: who, when, why, what changed. */
export async function viewHistory(
  world: DraftWorld,
  projectKey: string,
  below: number | undefined,
  mayEdit: boolean,
): Promise<HistoryView> {
  const project = await projectOf(world, projectKey);
  const present = await world.configurations.presentVersion(project.id);
  if (present === null) throw new Refused('not-configured');
  const first = Math.min(present, (below ?? present + 1) - 1);
  const entries = await versionsFrom(world, project.id, first);
  const names = await namesOf(world, entries);
  const [newest] = entries;
  const moving =
    newest?.version === present && newest.stamp?.openCases === 'move'
      ? await world.openCases.adopted(project.id, present, newest.at)
      : null;
  return {
    versions: entries.map((entry) => ({
      version: entry.version ?? 0,
      current: entry.version === present,
      publishedBy: personOf(names, entry.by),
      publishedAt: entry.at === 0 ? null : new Date(entry.at).toISOString(),
      note: entry.note,
      changes: mayEdit ? entry.changes : changesForReaders(entry.changes),
      openCases: entry.stamp?.openCases ?? 'stay',
      approvedBy: personOf(names, entry.stamp?.approvedBy ?? null),
      backTo: entry.stamp?.backTo ?? null,
      moving: entry.version === present ? moving : null,
    })),
    more: first > PAGE,
  };
}

/** Log entries of the versions from `first` downwards; one that is missing is made from the version itself. */
async function versionsFrom(world: DraftWorld, projectId: string, first: number): Promise<readonly LogEntry[]> {
  const known = new Map((await world.log.versions(projectId, first + 1, PAGE)).map((entry) => [entry.version, entry]));
  const wanted = Array.from({ length: Math.min(PAGE, first) }, (_, index) => first - index);
  const entries: LogEntry[] = [];
  for (const version of wanted) {
    const entry = known.get(version) ?? (await makeUp(world, projectId, version));
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

async function makeUp(world: DraftWorld, projectId: string, version: number): Promise<LogEntry | null> {
  const [stamp, configuration, replaced] = await Promise.all([
    world.configurations.stampOf(projectId, version),
    world.configurations.version(projectId, version),
    version === 1 ? null : world.configurations.version(projectId, version - 1),
  ]);
  if (stamp === null || configuration === null) return null;
  return logVersion(world, projectId, configuration, replaced, stamp);
}

/** Everything anybody did to the settings of a project, newest first. */
export async function viewAudit(world: DraftWorld, projectKey: string, before: string | undefined): Promise<AuditView> {
  const project = await projectOf(world, projectKey);
  const entries = await world.log.entries(project.id, before === undefined ? world.clock() + 1 : Date.parse(before), ENTRIES);
  const names = await namesOf(world, entries);
  return {
    entries: entries.map(({ key, at, kind, by, version, note, changes, stamp }) => ({
      id: key,
      at: new Date(at).toISOString(),
      by: personOf(names, by),
      ...{ kind, version, note, changes },
      approvedBy: personOf(names, stamp?.approvedBy ?? null),
      backTo: stamp?.backTo ?? null,
    })),
    more: entries.length === ENTRIES,
  };
}

async function namesOf(world: DraftWorld, entries: readonly LogEntry[]): Promise<ReadonlyMap<string, string>> {
  const people = new Set(entries.flatMap(({ by, stamp }) => [by, stamp?.approvedBy ?? null]).filter((id) => id !== null));
  return new Map(await Promise.all([...people].map(async (id) => [id, (await nameOf(world, id)).name] as const)));
}

const personOf = (names: ReadonlyMap<string, string>, accountId: string | null) =>
  accountId === null ? null : { accountId, name: names.get(accountId) ?? accountId };
