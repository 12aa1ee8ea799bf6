import { accountsIn } from '../domain/profile/diff/accounts-in';
import type { Change } from '../domain/profile/diff/change';
import { describeChanges } from '../domain/profile/diff/describe-changes';
import type { NameBook } from '../domain/profile/diff/names';
import type { DraftContent } from '../domain/profile/draft/content';
import type { Directory } from '../ports/directory';
import { namesOfAccounts } from './names-of-accounts';

/** Who has the accounts that differ between two versions. */
export const peopleBetween = (directory: Pick<Directory, 'person'>, before: DraftContent, after: DraftContent): Promise<NameBook> =>
  namesOfAccounts(directory, accountsIn(before, after));

/** What differs between two versions, in words, people by their names. */
export async function changesBetween(
  { directory }: { readonly directory: Pick<Directory, 'person'> },
  before: DraftContent,
  after: DraftContent,
): Promise<readonly Change[]> {
  return describeChanges(before, after, await peopleBetween(directory, before, after));
}
