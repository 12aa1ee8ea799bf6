import type { MoveView } from '../contract';
import type { StoppedMove } from '../ports/settings-log';
import type { DraftWorld } from './open-draft';
import { projectOf } from './project-of';

type World = Pick<DraftWorld, 'configurations' | 'openCases'>;

/** How far open cases are on their way to a version; `null` where they were to stay. */
export async function moveTo(world: World, projectId: string, version: number): Promise<StoppedMove | null> {
  const stamp = await world.configurations.stampOf(projectId, version);
  if (stamp?.openCases !== 'move') return null;
  return { version, ...(await world.openCases.adopted(projectId, version, stamp.at)) };
}

/** The same while some have not got there yet: what another version stops. */
export async function moveUnderWay(world: World, projectId: string, version: number): Promise<StoppedMove | null> {
  const move = await moveTo(world, projectId, version);
  return move !== null && move.adopted < move.total ? move : null;
}

/** What whoever publishes now would stop. */
export async function viewMove(
  world: World & Pick<DraftWorld, 'directory'>,
  projectKey: string,
): Promise<{ readonly moving: MoveView | null }> {
  const project = await projectOf(world, projectKey);
  const present = await world.configurations.presentVersion(project.id);
  return { moving: present === null ? null : await moveUnderWay(world, project.id, present) };
}
