import type { DraftContent } from '../draft/content';
import { same } from '../draft/three-way';

/** Accounts of the people whose absences or own quiet hours differ: a difference names them, so that their names are to be asked for. */
export function accountsIn(before: DraftContent, after: DraftContent): ReadonlySet<string> {
  const lists = ({ settings }: DraftContent): readonly (readonly Entry[])[] => [settings.absences, settings.quietHours.people];
  const [was, is] = [lists(before), lists(after)];
  const differing = was.flatMap((list, index) => {
    const other = is[index] ?? [];
    return [...missingIn(other, list), ...missingIn(list, other)];
  });
  return accountsNamed(differing);
}

/** Accounts of everybody whose absences or own hours the settings keep, with who stands in for them. */
export const accountsOf = ({ absences, quietHours }: Pick<DraftContent['settings'], 'absences' | 'quietHours'>): ReadonlySet<string> =>
  accountsNamed([...absences, ...quietHours.people]);

const accountsNamed = (entries: readonly Entry[]): ReadonlySet<string> =>
  // Whom a draft leaves open has no account.
  new Set(entries.flatMap(({ accountId, deputy }) => [accountId, deputy ?? '']).filter((id) => id !== ''));

interface Entry {
  readonly accountId: string;
  readonly deputy?: string | undefined;
}

const missingIn = (list: readonly Entry[], other: readonly Entry[]): readonly Entry[] =>
  list.filter((entry) => !other.some((candidate) => same(candidate, entry)));
