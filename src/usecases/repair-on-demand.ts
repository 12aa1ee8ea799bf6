import type { SelfCheckView } from '../contract';
import { isMendable } from '../domain/self-check/finding';
import type { Directory } from '../ports/directory';
import type { SelfCheckWorld } from './compare-with-jira';
import { Refused } from './refused';
import { repairCase } from './repair-case';
import { MOST_LISTED, viewSelfCheck } from './view-self-check';

type RepairWorld = SelfCheckWorld & { readonly directory: Pick<Directory, 'project'> };

export async function selfCheckOf(world: RepairWorld, projectKey: string): Promise<SelfCheckView> {
  return viewSelfCheck(world.checks, (await projectOf(world, projectKey)).id);
}

/** Repairs one case for the administrator at the screen. One whose issue is gone is found by what the self-check kept of it. */
export async function repairOne(
  world: RepairWorld,
  issueKey: string,
  caller: { readonly issueId: string; readonly accountId: string },
): Promise<SelfCheckView> {
  const issueId = caller.issueId === '' ? (await world.checks.troubledByKey(issueKey))?.issueId : caller.issueId;
  const row = issueId === undefined ? null : await world.store.find(issueId);
  if (row === null) throw new Refused('not-found', 'case');
  await repairCase(world, row.issueId, caller.accountId);
  return viewSelfCheck(world.checks, row.projectId);
}

/** Puts every case that a repair can mend in the queue. */
export async function repairAll(world: RepairWorld, projectKey: string, by: string): Promise<SelfCheckView> {
  const project = await projectOf(world, projectKey);
  const troubled = await world.checks.troubled(project.id, MOST_LISTED);
  const mendable = troubled.filter(({ findings }) => findings.some(isMendable));
  if (mendable.length > 0) await world.queue.pushCaseWork(mendable.map(({ issueId }) => ({ kind: 'repair', issueId, by })));
  return viewSelfCheck(world.checks, project.id);
}

async function projectOf(world: RepairWorld, projectKey: string): Promise<{ readonly id: string }> {
  const project = await world.directory.project(projectKey);
  if (project === null) throw new Refused('not-found', 'project');
  return project;
}
