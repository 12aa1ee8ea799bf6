import type { NameBook } from '../domain/profile/diff/names';
import type { Directory } from '../ports/directory';

/** More people than these are not asked for at once; the others go by their ids. */
const MOST_ASKED = 100;

/** Who has the accounts; one that Jira does not know any more stands without a name. */
export async function namesOfAccounts(directory: Pick<Directory, 'person'>, accounts: Iterable<string>): Promise<NameBook> {
  const asked = [...accounts].slice(0, MOST_ASKED);
  return new Map(
    await Promise.all(asked.map(async (accountId) => [accountId, (await directory.person(accountId))?.name ?? null] as const)),
  );
}
