import type { ProjectSettings, RoleTarget } from '../domain/profile/configuration';
import { targetKey } from '../domain/profile/target-key';
import type { GroupMembers } from '../domain/replay/roster';
import type { Directory } from '../ports/directory';

/** Who can say which people a group or a project role stands for. */
export type MembersDesk = Pick<Directory, 'groupMembers' | 'projectRoleMembers'>;

/** The people a role is mapped to: the person named, else whoever is in the group, or holds the project role in this project, today. */
export async function membersOf(
  directory: MembersDesk,
  projectId: string,
  target: RoleTarget,
): Promise<readonly { readonly accountId: string; readonly name: string }[]> {
  switch (target.kind) {
    case 'user':
      return [{ accountId: target.accountId, name: target.name }];
    case 'group':
      return directory.groupMembers(target.groupId);
    case 'project-role':
      return directory.projectRoleMembers(projectId, target.roleId);
  }
}

/** Members of the groups and project roles behind the roles of the process, as they are now. */
export async function membersNow(directory: MembersDesk, projectId: string, all: readonly ProjectSettings[]): Promise<GroupMembers> {
  const shared = all.flatMap(({ roles }) => Object.values(roles).filter(({ kind }) => kind !== 'user'));
  const members: Record<string, readonly string[]> = {};
  for (const [key, target] of new Map(shared.map((target) => [targetKey(target), target])))
    members[key] = (await membersOf(directory, projectId, target)).map(({ accountId }) => accountId);
  return members;
}
