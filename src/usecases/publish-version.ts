import type { Configuration } from '../domain/profile/configuration';
import { withAffectedOpen } from '../domain/profile/diff/affected-open';
import type { VersionStamp } from '../ports/configuration-store';
import { Unavailable } from '../ports/failures';
import type { LogEntry } from '../ports/settings-log';
import { changesBetween } from './changes-between';
import { moveUnderWay } from './move-under-way';
import type { DraftWorld } from './open-draft';
import { Refused } from './refused';

interface Project {
  readonly id: string;
  readonly key: string;
}

/** Longer than a function may run: the work of moving cases, put in line beforehand, must find the version there (seconds). */
const MOVING_STARTS_AFTER = 30;

/**
 * The one way in which a version becomes the one a project works by, which ends the moving of cases to the one before. Moving open cases is put in line before: after a crash
 * in between there is work that finds no version, never a version whose cases nobody moves.
 * @throws Refused when somebody else published meanwhile
 */
export async function publishVersion(
  world: DraftWorld,
  project: Project,
  configuration: Configuration,
  replaced: Configuration | null,
  stamp: VersionStamp,
): Promise<void> {
  const { version } = configuration;
  if (stamp.openCases === 'move') {
    const work = { kind: 'adopt-open', projectId: project.id, version, publishedAt: stamp.at, after: null, by: stamp.by ?? '' } as const;
    await world.queue.pushAdoption(work, MOVING_STARTS_AFTER);
  }
  const place = { projectId: project.id, projectKey: project.key };
  if (!(await world.configurations.publish(place, configuration, replaced?.version ?? 0, stamp)))
    throw new Refused('conflict', 'published');
  try {
    await logVersion(world, project.id, configuration, replaced, stamp);
  } catch (error) {
    // It is published; whoever looks at the history finds the version without its entry and makes up for it.
    if (!(error instanceof Unavailable)) throw error;
  }
}

/** Writes down what a version changed; the same entry again when it is made up for later. */
export async function logVersion(
  world: Pick<DraftWorld, 'log' | 'openCases' | 'configurations' | 'directory'>,
  projectId: string,
  configuration: Configuration,
  replaced: Configuration | null,
  stamp: VersionStamp,
): Promise<LogEntry> {
  const changes = replaced === null ? [] : await changesBetween(world, replaced, configuration);
  const counts = changes.length === 0 ? [] : await world.openCases.counts(projectId);
  const stopped = replaced === null ? null : await moveUnderWay(world, projectId, replaced.version);
  const entry: LogEntry = {
    key: versionKey(configuration.version),
    at: stamp.at,
    kind: 'published',
    by: stamp.by,
    version: configuration.version,
    note: stamp.note,
    changes: replaced === null ? [] : withAffectedOpen(changes, replaced, configuration, counts),
    stamp,
    ...(stopped === null ? {} : { stopped }),
  };
  await world.log.record(projectId, entry);
  return entry;
}

export const versionKey = (version: number): string => `version:${version}`;
