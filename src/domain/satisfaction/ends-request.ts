import type { CaseEvent } from '../case/case-event';
import { confirmationVerdict } from '../case/facts/satisfaction-facts';

/** What ends a request for reconsideration without a decision. */
export type EndOfRequest = 'withdrawn' | 'cancelled' | 'satisfied';

/** The feedback ends altogether, or its customer confirms the result after all (S4-90); `null` where a fact ends nothing. */
export function endsRequest(event: CaseEvent): EndOfRequest | null {
  if (event.kind === 'cancelled') return event.because === 'withdrawn' ? 'withdrawn' : 'cancelled';
  return event.kind === 'confirmed' && confirmationVerdict(event) === 'confirmed' ? 'satisfied' : null;
}
