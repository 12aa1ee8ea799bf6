import { accountsIn } from '../domain/profile/diff/accounts-in';
import type { Change } from '../domain/profile/diff/change';
import { describeChanges } from '../domain/profile/diff/describe-changes';
import type { NameBook } from '../domain/profile/diff/names';
import type { DraftContent } from '../domain/profile/draft/content';
import type { Directory } from '../ports/directory';

/** More people than these are not asked for at once; the others go by their ids. */
const MOST_ASKED = 100;

/** Who has the accounts that differ between two versions; somebody who left the site is in no book. */
export async function peopleBetween(directory: Pick<Directory, 'person'>, before: DraftContent, after: DraftContent): Promise<NameBook> {
  const accounts = [...accountsIn(before, after)].slice(0, MOST_ASKED);
  const found = await Promise.all(accounts.map((accountId) => directory.person(accountId)));
  return new Map(found.flatMap((person) => (person === null ? [] : [[person.accountId, person.name] as const])));
}

/** What differs between two versions, in words, people by their names. */
export async function changesBetween(
  { directory }: { readonly directory: Pick<Directory, 'person'> },
  before: DraftContent,
  after: DraftContent,
): Promise<readonly Change[]> {
  return describeChanges(before, after, await peopleBetween(directory, before, after));
}
