import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { Dropped } from '../case/facts/telling-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Deadline } from '../sla/deadlines';
import { outlivesResult } from '../sla/outlives-result';
import { declarations, heldInEffect } from './held-until';

/** What one person hears of at the end of their quiet hours, about one case. */
export interface Digest {
  /** Names the person and the instant for ever, so that it is sent once. */
  readonly key: string;
  readonly to: { readonly accountId: string; readonly name: string };
  readonly due: Instant;
  /** Escalations that were held and are still open, in order; `missedAt`: a warned limit that was missed while it was held. */
  readonly open: readonly { readonly event: CaseEventOf<'escalated'>; readonly missedAt: Instant | null }[];
  readonly dropped: readonly { readonly escalation: string; readonly because: Dropped }[];
}

/** Every digest that was not sent yet, due or to come, as things stand now. */
export function digests(feedbackCase: FeedbackCase, deadlines: readonly Deadline[]): readonly Digest[] {
  const { events } = feedbackCase;
  const sent = new Set(events.flatMap((event) => (event.kind === 'digest-sent' ? [keyOf(event.to, event.due)] : [])));
  const held = new Map<string, { readonly to: Digest['to']; readonly due: Instant; readonly keys: string[] }>();
  const declared = declarations(events);
  for (const event of events) {
    if (event.kind !== 'escalation-told') continue;
    for (const { accountId, name, heldUntil: until } of event.told) {
      if (until === undefined) continue;
      const heldUntil = heldInEffect(until, event.at, declared);
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
    const judged = found.map(({ event, index }) => ({
      event,
      because: settledBy(event, index, found, to.accountId, feedbackCase, deadlines),
    }));
    return [
      {
        key,
        to,
        due,
        open: judged.flatMap(({ event, because }) => (because === null ? [{ event, missedAt: missedSince(event, deadlines) }] : [])),
        dropped: judged.flatMap(({ event, because }) => (because === null ? [] : [{ escalation: event.key, because }])),
      },
    ];
  });
}

const keyOf = (accountId: string, due: Instant): string => `${accountId}/${new Date(due).toISOString()}`;

/** The deadline it is about; none for what is about anything else. */
function deadlineOf({ key }: CaseEventOf<'escalated'>, deadlines: readonly Deadline[]): Deadline | undefined {
  const [, milestone, cycle] = key.split('/');
  return deadlines.find((one) => one.milestone === milestone && String(one.cycle) === cycle);
}

/** A warning that reaches its reader after the limit was missed says so. */
function missedSince(event: CaseEventOf<'escalated'>, deadlines: readonly Deadline[]): Instant | null {
  const deadline = deadlineOf(event, deadlines);
  return deadline?.state === 'breached' && event.at < deadline.breachesAt ? deadline.breachesAt : null;
}

/** What has made it unnecessary since; `null` when it still is news. */
function settledBy(
  event: CaseEventOf<'escalated'>,
  index: number,
  held: readonly { readonly event: CaseEventOf<'escalated'> }[],
  reader: string,
  { events, state, paused }: FeedbackCase,
  deadlines: readonly Deadline[],
): Dropped | null {
  const [, milestone, cycle, limit] = event.key.split('/');
  // Asked for after the result, and owed whatever the case's state.
  if (!outlivesResult(milestone)) {
    if (state === 'closed') return 'ended';
    if (state === 'resolved' || state === 'confirmed') return 'answered';
  }
  const deadline = deadlineOf(event, deadlines);
  if (deadline?.metAt != null) return 'answered';
  if (deadline?.endedAt != null) return 'ended';
  if (deadline !== undefined && deadline.limit !== limit && deadline.state !== 'breached') return 'limits-changed';
  const later = events.slice(index + 1);
  if (event.level > 0) {
    if (later.some(({ kind }) => kind === 'escalation-acknowledged')) return 'acknowledged';
    return later.some((one) => climbedFor(one, event.level, `${milestone}/${cycle}`, reader, events)) ? 'higher-level' : null;
  }
  if (later.some((one: CaseEvent) => one.kind === 'progress-reported')) return 'answered';
  if (paused) return 'waiting';
  // Of several reminders of one rule the last says it all, and what was told at once says it, too.
  const isLast = held.findLast((other) => other.event.rule === event.rule)?.event.key === event.key;
  return isLast && !later.some((one) => isToldOf(one, event.rule, reader)) ? null : 'superseded';
}

/** A reminder of that rule, told to this reader at once. */
const isToldOf = (one: CaseEvent, rule: string, reader: string): boolean =>
  one.kind === 'escalation-told' &&
  one.escalation.startsWith(`${rule}/`) &&
  one.told.some(({ accountId, heldUntil }) => accountId === reader && heldUntil === undefined);

/** A higher level of the same trouble, of which this reader hears too: at once, or in a digest. */
function climbedFor(one: CaseEvent, level: number, group: string, reader: string, events: readonly CaseEvent[]): boolean {
  if (one.kind !== 'escalated' || one.outcome !== 'sent' || one.level <= level || !one.key.includes(`/${group}/`)) return false;
  return events.some(
    (told) => told.kind === 'escalation-told' && told.escalation === one.key && told.told.some(({ accountId }) => accountId === reader),
  );
}
