import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import type { CaseEvent } from './case-event';
import { describeEvent } from './describe-event';

/** Facts by which the customer heard from us. What the customer says is none, nor is what only the team sees (S2-32). */
const WE_SAID: ReadonlySet<CaseEvent['kind']> = new Set([
  'case-opened',
  'first-response-sent',
  'resolved',
  'closed',
  'reconsideration-decided',
  'result-replied',
  'survey-results-told',
]);

/** A wait somebody said a reason for is told as it begins, and as it runs out where it was for the customer; that of a status in Jira is not. */
function isToldOfWait(event: CaseEvent, index: number, events: readonly CaseEvent[]): boolean {
  if (event.kind === 'paused') return event.on !== undefined;
  if (event.kind !== 'resumed') return false;
  const begun = events.slice(0, index).findLast(({ kind }) => kind === 'paused');
  return begun?.kind === 'paused' && begun.on === 'customer' && begun.until === event.at && event.by === null;
}

const RECEIPT_CONFIRMED: Label = { en: 'Receipt confirmed', zh: '已确认收到' };

/** When the customer last heard from us and what it was; a case that was never opened has told nobody anything. */
export function lastHeard(events: readonly CaseEvent[], profile: Profile): { readonly at: Instant; readonly text: Label } | null {
  const event = events.findLast(
    (one, index) => WE_SAID.has(one.kind) || (one.kind === 'progress-reported' && one.shared === true) || isToldOfWait(one, index, events),
  );
  if (event === undefined) return null;
  return { at: event.at, text: event.kind === 'case-opened' ? RECEIPT_CONFIRMED : describeEvent(event, profile) };
}
