import { type DraftFault, findFaults } from '../draft/find-faults';
import { proposeSettings } from '../propose-settings';
import { mapFile } from './map-file';
import { readFile } from './read-file';

/** Everything that stands in the way of importing a file anywhere; names of people are a matter of the site and no faults. */
export function faultsOfFile(text: string): readonly DraftFault[] {
  const read = readFile(text);
  if (!read.ok) return read.faults;
  const { profile, settings } = read.file;
  // What the file names of a site counts as found, so that roles and types the profile does not know are told.
  const named = [...new Set(Object.values(settings.roles).map(({ name }) => name))];
  const everything = {
    people: named.map((name) => ({ accountId: name, name })),
    groups: named.map((name) => ({ groupId: name, name })),
    projectRoles: named.map((name) => ({ roleId: name, name })),
    requestTypes: Object.keys(settings.requestTypes).map((name) => ({ id: name, name })),
    statuses: Object.values(settings.statuses).flat(),
    priorities: Object.values(settings.priorities),
  };
  return findFaults(mapFile(read.file, proposeSettings(profile), everything).content, null);
}
