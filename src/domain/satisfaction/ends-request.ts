import type { CaseEvent } from '../case/case-event';
import { confirmationVerdict } from '../case/facts/satisfaction-facts';

/** What ends a request for reconsideration without a decision. */
export type EndOfRequest = 'withdrawn' | 'cancelled' | 'satisfied' | 'not-meant' | 'taken-back';

/** The feedback ends altogether, its customer confirms the result after all, or a person read that nothing is asked for (S4-90); `null` where a fact ends nothing. */
export function endsRequest(event: CaseEvent): EndOfRequest | null {
  if (event.kind === 'reconsideration-ended') return event.because;
  if (event.kind === 'cancelled') return event.because === 'withdrawn' ? 'withdrawn' : 'cancelled';
  return event.kind === 'confirmed' && confirmationVerdict(event) === 'confirmed' ? 'satisfied' : null;
}
