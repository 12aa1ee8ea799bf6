import { busiest } from '../domain/replay/busiest';
import type { Totals } from '../domain/replay/totals';
import type { Directory } from '../ports/directory';

/** People a report names: those with most messages. */
export const MOST_PEOPLE = 30;

/** Names of the people a report names; somebody who left the site has none. */
export async function namesToldOf(
  directory: Pick<Directory, 'person'>,
  totals: Pick<Totals, 'messages'>,
): Promise<Readonly<Record<string, string>>> {
  const known = await Promise.all(busiest(totals, MOST_PEOPLE).map(({ accountId }) => directory.person(accountId)));
  return Object.fromEntries(known.flatMap((person) => (person === null ? [] : [[person.accountId, person.name]])));
}
