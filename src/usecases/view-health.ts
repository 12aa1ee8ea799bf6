import type { HealthView } from '../contract';
import { toIso } from '../domain/instant';
import type { Clock } from '../ports/clock';
import type { ProblemLog } from '../ports/problem-log';
import type { CaseWork, WorkQueue } from '../ports/work-queue';
import { Refused } from './refused';

/** What the operator must know. */
export async function viewHealth(problems: ProblemLog, clock: Clock): Promise<HealthView> {
  const [list, sweptAt] = await Promise.all([problems.list(), problems.lastSweepAt()]);
  return {
    checkedAt: toIso(clock()),
    lastSweepAt: sweptAt === null ? null : toIso(sweptAt),
    problems: list.map(({ id, at, what, issueKey, count }) => ({ id, at: toIso(at), what, issueKey, count })),
  };
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
