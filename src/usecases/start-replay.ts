import type { ReplayView } from '../contract';
import { NO_TOTALS } from '../domain/replay/totals';
import type { CaseArchive } from '../ports/case-archive';
import type { ReplayRun, ReplayStore } from '../ports/replay-store';
import type { Stopwatch } from '../ports/stopwatch';
import type { WorkQueue } from '../ports/work-queue';
import { membersNow } from './members-of';
import { type DraftWorld, isPublished, openDraft } from './open-draft';
import { projectOf } from './project-of';
import { refuseFaulty } from './refuse-faulty';
import { Refused } from './refused';
import { viewReplay } from './view-replay';

export type ReplayDesk = DraftWorld & {
  readonly replays: ReplayStore;
  readonly archive: CaseArchive;
  readonly queue: Pick<WorkQueue, 'pushReplay'>;
  readonly stopwatch: Stopwatch;
  readonly newId: () => string;
};

const DAY_MS = 86_400_000;
/** Nobody worked on it for so long: whatever worked on it died, and its event with it. */
export const STUCK_AFTER_MS = 120_000;

/** Replays the draft over the cases of the last days, in the background. What it compares is frozen now. */
export async function startReplay(
  world: ReplayDesk,
  { projectKey, days, by }: { readonly projectKey: string; readonly days: number; readonly by: string },
): Promise<ReplayView> {
  const { project, published, content, revision } = await openDraft(world, projectKey);
  if (isPublished(content, published)) throw new Refused('not-possible-now', 'replay-unchanged');
  refuseFaulty(content, published);
  const present = await world.replays.find(project.id);
  if (present?.state === 'running' && present.updatedAt > world.clock() - STUCK_AFTER_MS)
    throw new Refused('not-possible-now', 'replay-running');
  const now = world.clock();
  const span = { projectId: project.id, from: now - days * DAY_MS, to: now };
  const run: ReplayRun = {
    ...{ projectId: project.id, replayId: world.newId(), state: 'running', step: 0, done: 0 },
    total: await world.archive.count(span),
    place: { at: 0, issueId: '' },
    ...{ from: span.from, asOf: now, published: published.version, draftRevision: revision, startedBy: by, updatedAt: now },
    ...{ totals: NO_TOTALS, names: {} },
  };
  await world.replays.begin(run, {
    draft: content,
    groups: await membersNow(world.directory, project.id, [published.settings, content.settings]),
    requestTypes: await world.directory.requestTypes(projectKey),
  });
  const { projectId, replayId, step } = run;
  await world.queue.pushReplay({ projectId, replayId, step });
  return viewReplay(world, projectKey);
}

/** Ends a replay that is running; what it found so far stays to be read. */
export async function cancelReplay(world: ReplayDesk, projectKey: string): Promise<ReplayView> {
  const project = await projectOf(world, projectKey);
  const run = await world.replays.find(project.id);
  if (run === null) throw new Refused('not-found', 'replay');
  await world.replays.end(project.id, run.replayId, 'cancelled', world.clock());
  return viewReplay(world, projectKey);
}

/** Puts replays that nobody works on any more back into the queue; one that is worked on takes no harm. */
export async function resumeReplays(world: Pick<ReplayDesk, 'replays' | 'queue' | 'clock'>): Promise<void> {
  for (const work of await world.replays.stuck(world.clock() - STUCK_AFTER_MS)) await world.queue.pushReplay(work);
}
