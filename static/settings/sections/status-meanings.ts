import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { statusIn } from '../../../src/domain/profile/names-of-jira';

type Statuses = ProjectSettings['statuses'];

/** What a status can mean for the clocks. */
export const MEANINGS = [
  'inProgress',
  'waitingForCustomer',
  'resolved',
  'closed',
  'cancelled',
] as const satisfies readonly (keyof Statuses)[];
export type Meaning = (typeof MEANINGS)[number];

export interface StatusRow {
  readonly name: string;
  /** `null`: it changes nothing. */
  readonly meaning: Meaning | null;
  /** Jira has no status of this name for the project. */
  readonly isLost: boolean;
}

/** A row for each status of Jira, in its order; below them those that are named and that it does not have. @param known `null`: nobody asked Jira */
export function statusRows(statuses: Statuses, known: readonly string[] | null): readonly StatusRow[] {
  const named = MEANINGS.flatMap((meaning) => statuses[meaning].map((name) => ({ name, meaning, isLost: false })));
  if (known === null) return named;
  const rows = known.map((name) => ({
    name,
    meaning: named.find((row) => statusIn([name], row.name) !== null)?.meaning ?? null,
    isLost: false,
  }));
  return [...rows, ...named.filter(({ name }) => statusIn(known, name) === null).map((row) => ({ ...row, isLost: true }))];
}

/** The statuses with another meaning for one of them. */
export function withMeaning(statuses: Statuses, name: string, wanted: Meaning | null): Statuses {
  const others = (meaning: Meaning): readonly string[] => statuses[meaning].filter((other) => statusIn([name], other) === null);
  const next = (meaning: Meaning): readonly string[] => (meaning === wanted ? [...others(meaning), name] : others(meaning));
  return {
    inProgress: next('inProgress'),
    waitingForCustomer: next('waitingForCustomer'),
    resolved: next('resolved'),
    closed: next('closed'),
    cancelled: next('cancelled'),
  };
}
