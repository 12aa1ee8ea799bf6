import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { Dropped } from '../case/facts/telling-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Deadline } from '../sla/deadlines';
import { RECONSIDERATION } from '../sla/reconsideration-deadlines';

/** What one person hears of at the end of their quiet hours, about one case. */
export interface Digest {
  /** Names the person and the instant for ever, so that it is sent once. */
  readonly key: string;
  readonly to: { readonly accountId: string; readonly name: string };
  readonly due: Instant;
  /** Escalations that were held and are still open, in order. */
  readonly open: readonly CaseEventOf<'escalated'>[];
  readonly dropped: readonly { readonly escalation: string; readonly because: Dropped }[];
}

/** Every digest that was not sent yet, due or to come, as things stand now. */
export function digests(feedbackCase: FeedbackCase, deadlines: readonly Deadline[]): readonly Digest[] {
  const { events } = feedbackCase;
  const sent = new Set(events.flatMap((event) => (event.kind === 'digest-sent' ? [keyOf(event.to, event.due)] : [])));
  const held = new Map<string, { readonly to: Digest['to']; readonly due: Instant; readonly keys: string[] }>();
  for (const event of events) {
    if (event.kind !== 'escalation-told') continue;
    for (const { accountId, name, heldUntil } of event.told) {
      if (heldUntil === undefined) continue;
      const key = keyOf(accountId, heldUntil);
      const one = held.get(key) ?? { to: { accountId, name }, due: heldUntil, keys: [] };
      if (!one.keys.includes(event.escalation)) one.keys.push(event.escalation);
      held.set(key, one);
    }
  }
  return [...held].flatMap(([key, { to, due, keys }]): Digest[] => {
    if (sent.has(key)) return [];
    const found = keys.flatMap((escalation) => {
      const index = events.findIndex((event) => event.kind === 'escalated' && event.key === escalation);
      const event = events[index];
      return event?.kind === 'escalated' ? [{ event, index }] : [];
    });
    const judged = found.map(({ event, index }) => ({ event, because: settledBy(event, index, found, feedbackCase, deadlines) }));
    return [
      {
        key,
        to,
        due,
        open: judged.flatMap(({ event, because }) => (because === null ? [event] : [])),
        dropped: judged.flatMap(({ event, because }) => (because === null ? [] : [{ escalation: event.key, because }])),
      },
    ];
  });
}

const keyOf = (accountId: string, due: Instant): string => `${accountId}/${new Date(due).toISOString()}`;

/** What has made it unnecessary since; `null` when it still is news. */
function settledBy(
  event: CaseEventOf<'escalated'>,
  index: number,
  held: readonly { readonly event: CaseEventOf<'escalated'> }[],
  { events, state }: FeedbackCase,
  deadlines: readonly Deadline[],
): Dropped | null {
  const [, milestone, cycle] = event.key.split('/');
  // Asked for after the result, and owed whatever the case's state.
  if (milestone !== RECONSIDERATION) {
    if (state === 'closed') return 'ended';
    if (state === 'resolved' || state === 'confirmed') return 'answered';
  }
  const deadline = deadlines.find((one) => one.milestone === milestone && String(one.cycle) === cycle);
  if (deadline?.metAt != null) return 'answered';
  if (deadline?.endedAt != null) return 'ended';
  const later = events.slice(index + 1);
  if (event.level > 0) return later.some(({ kind }) => kind === 'escalation-acknowledged') ? 'acknowledged' : null;
  if (later.some((one: CaseEvent) => one.kind === 'progress-reported')) return 'answered';
  // Of several reminders of one rule the last says it all.
  return held.findLast((other) => other.event.rule === event.rule)?.event.key === event.key ? null : 'superseded';
}
