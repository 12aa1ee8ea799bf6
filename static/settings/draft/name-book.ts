import type { DraftView, SettingsView } from '../../../src/contract';
import type { NameBook } from '../../../src/domain/profile/diff/names';

/** Names of people by their accounts: those of the project, and whom its settings name beside them. */
export const nameBook = ({ assignableUsers, otherPeople }: Pick<SettingsView, 'assignableUsers' | 'otherPeople'>): NameBook =>
  new Map([...Object.entries(otherPeople), ...assignableUsers.map(({ accountId, name }) => [accountId, name] as const)]);

/** The same with whom drafts name beside them. */
export const withNamed = (book: NameBook, ...drafts: readonly Pick<DraftView, 'people'>[]): NameBook =>
  new Map([...drafts.flatMap((draft) => Object.entries(draft.people)), ...book]);
