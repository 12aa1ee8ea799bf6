import type { CaseEvent } from './case-event';
import type { FactName } from './facts/repair-fact';

const nameOf = ({ kind, at }: FactName): string => `${kind} ${at}`;

/** Names of the facts that a repair set aside. */
export function setAside(events: readonly CaseEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.kind === 'repaired' ? event.setAside.map(nameOf) : [])));
}

export const isSetAside = (event: CaseEvent, aside: ReadonlySet<string>): boolean => aside.has(nameOf(event));

/** The facts that count. */
export function inForce(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const aside = setAside(events);
  return aside.size === 0 ? events : events.filter((event) => !isSetAside(event, aside));
}

/** The facts that were set aside: kept to be read, in no particular place among the others. */
export function notInForce(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const aside = setAside(events);
  return aside.size === 0 ? [] : events.filter((event) => isSetAside(event, aside));
}
