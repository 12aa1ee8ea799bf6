import type { Surroundings } from '../domain/profile/exchange/map-file';
import type { NamesOfJira } from '../domain/profile/names-of-jira';
import type { Directory } from '../ports/directory';

/** What a project's Jira calls its statuses and priorities. */
export async function namesOfJira(directory: Pick<Directory, 'statuses' | 'priorities'>, projectKey: string): Promise<NamesOfJira> {
  const [statuses, priorities] = await Promise.all([directory.statuses(projectKey), directory.priorities(projectKey)]);
  return { statuses, priorities };
}

/** Everything a file may name, as it is in this project. */
export async function surroundingsOf(directory: Directory, projectKey: string): Promise<Surroundings> {
  const [people, groups, projectRoles, requestTypes, names] = await Promise.all([
    directory.assignableUsers(projectKey),
    directory.groups(),
    directory.projectRoles(projectKey),
    directory.requestTypes(projectKey),
    namesOfJira(directory, projectKey),
  ]);
  return { people, groups, projectRoles, requestTypes, ...names };
}
