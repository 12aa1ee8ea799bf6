import { changeProfile } from '../domain/case/change-profile';
import { foldCase } from '../domain/case/fold-case';
import { givenValues } from '../domain/case/given-values';
import { adoptionKey } from '../domain/case/keyed-fact';
import type { Configuration } from '../domain/profile/configuration';
import type { OpenCases } from '../ports/open-cases';
import type { AdoptOpenWork } from '../ports/work-queue';
import type { CaseWorld } from './case-world';
import { record } from './follow-issue';
import { loadCase, type OpenCase } from './load-case';
import { Refused } from './refused';

/** Cases taken up in one step, and the pause before the next: about 240 a minute, half of what the queue takes from one site. */
const STEP = 40;
const PAUSE_SECONDS = 10;

/**
 * The next open cases of a project go onto the version published for them, each in its own piece of work, so that one that
 * cannot be moved now holds up nobody. May run twice: what was moved is not moved again. Ends when another version was published
 * since, whatever that one does with open cases: a move of its own begins with all of them.
 */
export async function adoptOpenCases(world: CaseWorld & { readonly openCases: OpenCases }, work: AdoptOpenWork): Promise<void> {
  const { projectId, version, publishedAt, after, by } = work;
  const stamp = await world.configurations.stampOf(projectId, version);
  // Put in the queue before it was published, so that no crash can lose it; another publisher was faster, or there was none.
  if (stamp === null || stamp.at !== publishedAt) return;
  if (!(await isPresent(world, projectId, version))) return;
  const cases = await world.openCases.page(projectId, publishedAt, after, STEP);
  await world.queue.pushCaseWork(cases.map(({ issueId }) => ({ kind: 'adopt', issueId, projectId, version, by })));
  const last = cases.at(-1);
  if (last !== undefined && cases.length === STEP) await world.queue.pushAdoption({ ...work, after: last }, PAUSE_SECONDS);
}

/**
 * One open case goes onto a version that was published after its own. What is closed, moved away or newer stays as it is, and so
 * does everything once another version took its place: nobody wants to be moved to what was taken back.
 */
export async function adoptVersion(
  world: CaseWorld,
  {
    issueId,
    projectId,
    version,
    by,
  }: { readonly issueId: string; readonly projectId: string; readonly version: number; readonly by: string },
): Promise<void> {
  const opened = await openedCase(world, issueId);
  if (opened === null || opened.row.projectId !== projectId || opened.configuration.version >= version) return;
  if (foldCase(opened.events).state === 'closed') return;
  const target = await world.configurations.version(projectId, version);
  // Asked last, just before it counts: the version may have been taken back while this waited in the queue.
  if (target === null || !(await isPresent(world, projectId, version))) return;
  await putOn(world, opened, target, by);
}

const isPresent = async (world: Pick<CaseWorld, 'configurations'>, projectId: string, version: number): Promise<boolean> =>
  (await world.configurations.presentVersion(projectId)) === version;

/** Records that the case goes by another version of its project from now on; what was promised and judged so far stays. */
export async function putOn(world: CaseWorld, { row, events, configuration }: OpenCase, target: Configuration, by: string): Promise<void> {
  const feedbackCase = foldCase(events);
  // Asked only where the type has to be worked out anew: reading an issue is paid for.
  const hasType = givenValues(target, feedbackCase).some(({ axis }) => axis === 'type');
  const requestType = hasType ? null : ((await world.reader.issue(row.issueId))?.requestType ?? null);
  const change = { at: world.clock(), by, projectId: row.projectId, because: 'published', requestType } as const;
  const fact = changeProfile(configuration, target, feedbackCase, change);
  await record(world, row, [{ key: adoptionKey(row.projectId, target.version), fact }]);
}

/** `null` for a case that is gone or was never opened. */
async function openedCase(world: CaseWorld, issueId: string): Promise<OpenCase | null> {
  try {
    return await loadCase(world, issueId);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
