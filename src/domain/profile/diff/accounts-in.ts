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
  return new Set(differing.flatMap(({ accountId, deputy }) => (deputy === undefined ? [accountId] : [accountId, deputy])));
}

interface Entry {
  readonly accountId: string;
  readonly deputy?: string | undefined;
}

const missingIn = (list: readonly Entry[], other: readonly Entry[]): readonly Entry[] =>
  list.filter((entry) => !other.some((candidate) => same(candidate, entry)));
