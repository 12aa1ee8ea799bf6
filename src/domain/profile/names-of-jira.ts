import type { ProjectSettings } from './configuration';

/** What the Jira of a project calls its statuses and priorities. */
export interface NamesOfJira {
  readonly statuses: readonly string[];
  readonly priorities: readonly string[];
}

type Named = Pick<ProjectSettings, 'statuses' | 'priorities'>;
type Statuses = ProjectSettings['statuses'];

/** The status as Jira spells it; `null` when it has none of this name. Jira tells them apart without regard to case. */
export const statusIn = (known: readonly string[], name: string): string | null =>
  known.find((candidate) => plain(candidate) === plain(name)) ?? null;

const plain = (name: string): string => name.trim().toLowerCase();

/**
 * Statuses and priorities of a proposal or a file as this Jira has them. What it does not have is left out and told to `miss`; a meaning or
 * level of which nothing is left keeps what `present` has there, unless that means something else now.
 */
export function fitToJira(
  { statuses, priorities }: Named,
  known: NamesOfJira,
  present: Named | null = null,
  miss: (path: string, name: string) => void = () => undefined,
): Named {
  const found = eachMeaning(statuses, (names, meaning) => [
    ...new Set(
      names.flatMap((name) => {
        const here = statusIn(known.statuses, name);
        if (here === null) miss(`settings.statuses.${meaning}`, name);
        return here ?? [];
      }),
    ),
  ]);
  const taken = new Set(Object.values(found).flat().map(plain));
  const own = (meaning: keyof Statuses): readonly string[] => (present?.statuses[meaning] ?? []).filter((name) => !taken.has(plain(name)));
  return {
    statuses: eachMeaning(found, (names, meaning) => (names.length > 0 || statuses[meaning].length === 0 ? names : own(meaning))),
    priorities: Object.fromEntries(
      Object.entries(priorities).flatMap(([urgency, name]) => {
        if (known.priorities.includes(name)) return [[urgency, name]];
        miss(`settings.priorities.${urgency}`, name);
        const before = present?.priorities[urgency];
        return before === undefined ? [] : [[urgency, before]];
      }),
    ),
  };
}

function eachMeaning(statuses: Statuses, change: (names: readonly string[], meaning: keyof Statuses) => readonly string[]): Statuses {
  return {
    inProgress: change(statuses.inProgress, 'inProgress'),
    waitingForCustomer: change(statuses.waitingForCustomer, 'waitingForCustomer'),
    resolved: change(statuses.resolved, 'resolved'),
    closed: change(statuses.closed, 'closed'),
    cancelled: change(statuses.cancelled, 'cancelled'),
  };
}
