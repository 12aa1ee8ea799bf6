import type { CaseEvent } from './case-event';
import { abnormalEndKey, type KeyedFact, reconsideredKey } from './keyed-fact';

/**
 * What a decision brings with it, if whoever decided vanished before saying so: the new attempt after a changed result (S4-90), the end
 * of what a review found abnormal (S3-28). Under the same keys as the decider's own, so that it comes about once.
 */
export function owedFacts(events: readonly CaseEvent[]): readonly KeyedFact[] {
  let requests = 0;
  let marks = 0;
  let ended = false;
  const owed = new Map<string, CaseEvent>();
  for (const event of events) {
    if (event.kind === 'reconsideration-requested') requests += 1;
    if (event.kind === 'abnormal-marked') marks += 1;
    if (event.kind === 'reconsideration-decided' && event.outcome !== 'upheld')
      owed.set(reconsideredKey(requests), { kind: 'reopened', at: event.at, by: null, because: 'reconsideration' });
    if (event.kind === 'abnormal-reviewed' && event.verdict === 'abnormal' && !ended)
      owed.set(abnormalEndKey(marks), { kind: 'cancelled', at: event.at, by: event.by ?? null, because: 'abnormal' });
    // Said by the decider, or not needed any more.
    if (event.kind === 'reopened') {
      ended = false;
      owed.delete(reconsideredKey(requests));
    }
    if (event.kind === 'cancelled' || event.kind === 'closed') {
      ended = true;
      owed.delete(abnormalEndKey(marks));
    }
  }
  return [...owed].map(([key, fact]) => ({ key, fact }));
}
