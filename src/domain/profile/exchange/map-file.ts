import type { ProjectSettings, RoleTarget } from '../configuration';
import type { DraftContent } from '../draft/content';
import { fitToJira, type NamesOfJira } from '../names-of-jira';
import { withPeopleAsNow } from '../people-stay';
import type { ProfileFile } from './file-schema';
import { withRequestTypes } from './rule-request-types';

/** People, groups, project roles, request types, statuses and priorities of the project a file is read into. */
export interface Surroundings extends NamesOfJira {
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
  readonly projectRoles: readonly { readonly roleId: string; readonly name: string }[];
  readonly requestTypes: readonly { readonly id: string; readonly name: string }[];
}

export interface MappedFile {
  readonly content: DraftContent;
  /** Names of the file that nobody here bears, or more than one. */
  readonly unmapped: readonly { readonly path: string; readonly name: string }[];
}

/**
 * A file as the content of a draft on this site. What is about this site's people and is not in the file stays as the project
 * has it; a name that cannot be found leaves the role, or the meaning of a status, to what it has here, and is told.
 * @param present settings of the project, or what is proposed for one that has none
 */
export function mapFile({ profile, settings }: ProfileFile, present: ProjectSettings, site: Surroundings): MappedFile {
  const unmapped: { path: string; name: string }[] = [];
  const { roles, requestTypes, ...rest } = settings;
  const mappedRoles = Object.entries(roles).flatMap(([role, wanted]): readonly (readonly [string, RoleTarget])[] => {
    const found = targetOf(wanted, site);
    if (found !== null) return [[role, found]];
    unmapped.push({ path: `settings.roles.${role}`, name: wanted.name });
    const own = present.roles[role];
    return own === undefined ? [] : [[role, own]];
  });
  const idOf = (name: string, path: string): string | null => {
    const found = onlyOne(site.requestTypes, name);
    if (found !== null) return found.id;
    unmapped.push({ path, name });
    return null;
  };
  const mappedTypes = Object.entries(requestTypes).flatMap(([name, type]): readonly (readonly [string, string])[] => {
    const id = idOf(name, 'settings.requestTypes');
    return id === null ? [] : [[id, type]];
  });
  return {
    content: {
      profile,
      settings: {
        ...withPeopleAsNow(rest, present),
        ...fitToJira(rest, site, present, (path, name) => unmapped.push({ path, name })),
        // A name that is not found stays: the rule fits nothing until an admin chooses.
        classificationRules: withRequestTypes(rest.classificationRules, (name) => idOf(name, 'settings.classificationRules') ?? name),
        roles: Object.fromEntries(mappedRoles),
        requestTypes: Object.fromEntries(mappedTypes),
      },
    },
    unmapped,
  };
}

function targetOf({ kind, name }: ProfileFile['settings']['roles'][string], site: Surroundings): RoleTarget | null {
  switch (kind) {
    case 'user': {
      const person = onlyOne(site.people, name);
      return person === null ? null : { kind, accountId: person.accountId, name };
    }
    case 'group': {
      const group = onlyOne(site.groups, name);
      return group === null ? null : { kind, groupId: group.groupId, name };
    }
    case 'project-role': {
      const role = onlyOne(site.projectRoles, name);
      return role === null ? null : { kind, roleId: role.roleId, name };
    }
  }
}

/** The one of this name; `null` where nobody bears it, or more than one. */
function onlyOne<T extends { readonly name: string }>(candidates: readonly T[], name: string): T | null {
  const [found, ...others] = candidates.filter((candidate) => candidate.name === name);
  return found === undefined || others.length > 0 ? null : found;
}
