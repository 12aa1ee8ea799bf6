import type { CaseEvent } from '../case/case-event';
import type { Instant } from '../instant';

/** When emergencies were declared in a case, in order. */
export const declarations = (events: readonly CaseEvent[]): readonly Instant[] =>
  events.flatMap(({ kind, at }) => (kind === 'emergency-declared' ? [at] : []));

/**
 * Until when something is kept from somebody who has quiet hours: no longer than until an emergency is declared, because in an emergency
 * nothing waits (issue 3, item 3).
 * @param toldAt when it was written down that it is kept
 */
export const heldInEffect = (heldUntil: Instant, toldAt: Instant, declared: readonly Instant[]): Instant =>
  declared.find((at) => at >= toldAt && at < heldUntil) ?? heldUntil;
