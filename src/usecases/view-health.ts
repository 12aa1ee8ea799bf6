import type { HealthView, ProjectSummary } from '../contract';
import { toIso } from '../domain/instant';
import { JiraRefusal, Unavailable } from '../ports/failures';
import type { ProblemLog, ProblemReport } from '../ports/problem-log';
import type { CaseWork, WorkQueue } from '../ports/work-queue';
import type { CaseWorld } from './case-world';
import { roleMissed } from './missing-role';
import { type PeopleWorld, peopleBehind } from './people-behind';
import { Refused } from './refused';

type Project = Pick<ProjectSummary, 'id' | 'key'>;

export interface HealthWorld extends PeopleWorld, Pick<CaseWorld, 'configurations'> {
  readonly problems: ProblemLog;
}

/**
 * What the operator must know. A role somebody stands behind, or is there for, again is no problem any more and goes when it is looked at.
 *
 * @param project whose administrator asks, and is told nothing of the items of others; `null`: an administrator of the site
 */
export async function viewHealth(world: HealthWorld, project: Project | null): Promise<HealthView> {
  const { problems, clock } = world;
  const [list, sweptAt] = await Promise.all([problems.list(), problems.lastSweepAt()]);
  const over = await Promise.all(list.map(({ id }) => isOver(world, id)));
  await Promise.all(list.map(async ({ id }, index) => (over[index] === true ? problems.take(id) : null)));
  return {
    checkedAt: toIso(clock()),
    lastSweepAt: sweptAt === null ? null : toIso(sweptAt),
    mayRetry: project === null,
    problems: list
      .filter((problem, index) => over[index] !== true && (project === null || concerns(problem, project)))
      .map(({ id, at, what, issueKey, count }) => ({ id, at: toIso(at), what, issueKey, count })),
  };
}

/** Whether a problem is the project's own, or nobody's in particular, such as a store that does not answer. */
function concerns({ id, issueKey }: ProblemReport, project: Project): boolean {
  if (issueKey !== null) return issueKey.startsWith(`${project.key}-`);
  return !id.startsWith('replay-') || id === `replay-${project.id}`;
}

async function isOver(world: HealthWorld, id: string): Promise<boolean> {
  const missed = roleMissed(id);
  if (missed === null) return false;
  const settings = (await world.configurations.current(missed.projectId))?.configuration.settings;
  try {
    const people = await peopleBehind(world, { projectId: missed.projectId, sequence: 0 }, settings, missed.role);
    return missed.how === 'absent' ? people.some(({ present }) => present) : people.length > 0;
  } catch (error) {
    // Without Jira's answer nobody knows: the problem stays until the next look.
    if (error instanceof Unavailable || error instanceof JiraRefusal) return false;
    throw error;
  }
}

/** Takes a problem off the list and puts its work, if it has any, back on the queue. */
export async function retryProblem(
  problems: ProblemLog,
  queue: Pick<WorkQueue, 'pushCaseWork'>,
  id: string,
  parse: (work: unknown) => CaseWork | null,
): Promise<void> {
  const problem = await problems.take(id);
  if (problem === null) throw new Refused('not-found', 'problem');
  const work = problem.work === null ? null : parse(problem.work);
  if (work === null) return;
  try {
    await queue.pushCaseWork([work]);
  } catch (error) {
    await problems.report(problem);
    throw error;
  }
}
