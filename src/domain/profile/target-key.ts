import type { RoleTarget } from './configuration';

/** Tells a person, a group or a project role apart from every other one; what a replay keeps their members by. */
export function targetKey(target: RoleTarget): string {
  switch (target.kind) {
    case 'user':
      return target.accountId;
    case 'group':
      return target.groupId;
    case 'project-role':
      // Numbers: a group may be called so.
      return `project-role ${target.roleId}`;
  }
}
