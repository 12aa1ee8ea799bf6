import type { AuditView, HistoryView } from '../contract';
import { changesForReaders } from '../domain/profile/for-readers';
import type { LogEntry } from '../ports/settings-log';
import { moveTo } from './move-under-way';
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
  // What a version stopped stands with the one after the page as well.
  const read = await versionsFrom(world, project.id, Math.min(present, first + 1), first);
  const entries = read.filter(({ version }) => (version ?? 0) <= first);
  const names = await namesOf(world, entries);
  const moving = entries[0]?.version === present ? await moveTo(world, project.id, present) : null;
  const stopped = await stoppedMoves(world, project.id, read);
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
      moving: entry.version === present && moving !== null ? { total: moving.total, adopted: moving.adopted } : null,
      stopped: stopped.get(entry.version) ?? null,
    })),
    more: first > PAGE,
  };
}

/**
 * What became of the moves that were stopped, by the version they led to. A case that was just on its way got there: so those that
 * did are counted when somebody looks.
 */
async function stoppedMoves(world: DraftWorld, projectId: string, entries: readonly LogEntry[]) {
  const moves = new Map<number | null, NonNullable<HistoryView['versions'][number]['stopped']>>();
  for (const { stopped, version: by } of entries) {
    if (stopped === undefined || by === null) continue;
    const { version, total } = stopped;
    const adopted = (await moveTo(world, projectId, version))?.adopted ?? stopped.adopted;
    moves.set(version, { by, adopted: Math.min(adopted, total), total });
  }
  return moves;
}

/** Log entries of the versions from `first` downwards to the end of the page; one that is missing is made from the version itself. */
async function versionsFrom(world: DraftWorld, projectId: string, first: number, pageFrom: number): Promise<readonly LogEntry[]> {
  const last = Math.max(1, pageFrom - PAGE + 1);
  const known = new Map((await world.log.versions(projectId, first + 1, PAGE + 1)).map((entry) => [entry.version, entry]));
  const wanted = Array.from({ length: first - last + 1 }, (_, index) => first - index);
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
