import type { ProjectSettings, RoleTarget } from '../configuration';
import type { DraftContent } from '../draft/content';
import { fitToJira, type NamesOfJira } from '../names-of-jira';
import type { ProfileFile } from './file-schema';
import { withRequestTypes } from './rule-request-types';

/** People, groups, request types, statuses and priorities of the project a file is read into. */
export interface Surroundings extends NamesOfJira {
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
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
  const { roles, requestTypes, quietHours, ...rest } = settings;
  const mappedRoles = Object.entries(roles).flatMap(([role, wanted]): readonly (readonly [string, RoleTarget])[] => {
    const found = targetOf(wanted, site);
    if (found !== null) return [[role, found]];
    unmapped.push({ path: `settings.roles.${role}`, name: wanted.name });
    const own = present.roles[role];
    return own === undefined ? [] : [[role, own]];
  });
  const idOf = (name: string, path: string): string | null => {
    const [found, ...others] = site.requestTypes.filter((candidate) => candidate.name === name);
    if (found !== undefined && others.length === 0) return found.id;
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
        ...rest,
        ...fitToJira(rest, site, present, (path, name) => unmapped.push({ path, name })),
        // A name that is not found stays: the rule fits nothing until an admin chooses.
        classificationRules: withRequestTypes(rest.classificationRules, (name) => idOf(name, 'settings.classificationRules') ?? name),
        roles: Object.fromEntries(mappedRoles),
        requestTypes: Object.fromEntries(mappedTypes),
        absences: present.absences,
        quietHours: quietHours === undefined ? present.quietHours : { ...quietHours, people: present.quietHours.people },
      },
    },
    unmapped,
  };
}

function targetOf({ kind, name }: ProfileFile['settings']['roles'][string], { people, groups }: Surroundings): RoleTarget | null {
  if (kind === 'user') {
    const [person, ...others] = people.filter((candidate) => candidate.name === name);
    return person === undefined || others.length > 0 ? null : { kind, accountId: person.accountId, name };
  }
  const [group, ...others] = groups.filter((candidate) => candidate.name === name);
  return group === undefined || others.length > 0 ? null : { kind, groupId: group.groupId, name };
}
