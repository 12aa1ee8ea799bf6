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
  const site = {
    people: Object.values(settings.roles).map(({ name }) => ({ accountId: name, name })),
    groups: Object.values(settings.roles).map(({ name }) => ({ groupId: name, name })),
    requestTypes: Object.keys(settings.requestTypes).map((name) => ({ id: name, name })),
  };
  const unique = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] => [
    ...new Map(list.map((one) => [one.name, one])).values(),
  ];
  const names = { statuses: Object.values(settings.statuses).flat(), priorities: Object.values(settings.priorities) };
  const everybody = { people: unique(site.people), groups: unique(site.groups), requestTypes: site.requestTypes, ...names };
  return findFaults(mapFile(read.file, proposeSettings(profile), everybody).content);
}
