import type { CaseEvent } from './case-event';

/** Facts that are kept for ever: saves of a document may give way to later ones (docs/decisions/0011). */
export const lasting = (events: readonly CaseEvent[]): readonly CaseEvent[] => events.filter(({ kind }) => kind !== 'work-recorded');

/** How much had happened when a screen was made: never less later. */
export const revisionOf = (events: readonly CaseEvent[]): number => lasting(events).length;
