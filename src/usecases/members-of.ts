import type { RoleTarget } from '../domain/profile/configuration';
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
