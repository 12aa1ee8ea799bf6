import type { CaseEvent } from '../../src/domain/case/case-event';
import { foldCase } from '../../src/domain/case/fold-case';
import type { Configuration } from '../../src/domain/profile/configuration';
import type { CustomerDecision } from '../../src/usecases/decide-satisfaction';
import { hours, MONDAY_9, opened } from './case-events';

export const RESOLVED_AT = MONDAY_9 + hours(2);

/** Handled and resolved by `acc-agent`, two hours after receipt. */
export const resolvedCase = (): readonly CaseEvent[] => [
  opened(),
  { kind: 'assigned', at: MONDAY_9 + hours(1), to: 'acc-agent' },
  { kind: 'resolved', at: RESOLVED_AT, by: 'acc-agent' },
];

/** So that there is a result to read: the customer was answered before it was resolved. */
export const answeredCase = (): readonly CaseEvent[] => [
  ...resolvedCase().slice(0, -1),
  { kind: 'first-response-sent', at: RESOLVED_AT - 1, by: 'acc-agent', channel: 'comment' },
  ...resolvedCase().slice(-1),
];

/** What the customer says, on the case as the facts tell it. */
export const say = (
  configuration: Configuration,
  events: readonly CaseEvent[],
  decision: CustomerDecision,
  over: { readonly at?: number; readonly by?: string; readonly isAgent?: boolean } = {},
): readonly CaseEvent[] =>
  decision({
    feedbackCase: foldCase(events),
    configuration,
    at: over.at ?? RESOLVED_AT + hours(1),
    by: over.by ?? 'acc-customer',
    isAgent: over.isAgent ?? false,
  });
