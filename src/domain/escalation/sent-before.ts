import type { CaseEvent, CaseEventKind, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { rememberLast } from '../remember-last';

/** An escalation that went out about a deadline: its key is rule/milestone/cycle/limit, and the level where it climbed. */
export interface Sent {
  readonly event: CaseEventOf<'escalated'>;
  readonly index: number;
  /** The limit that was missed, or about to be. */
  readonly limit: string;
}

/** What was sent, acknowledged and changed in a case: gathered in one pass, looked up from then on. */
export interface SentBefore {
  /** Sent about a deadline, by its group `milestone/cycle`. */
  readonly byGroup: ReadonlyMap<string, readonly Sent[]>;
  /** The same, by `rule/milestone/cycle`. */
  readonly byRule: ReadonlyMap<string, readonly Sent[]>;
  /** Index of the last acknowledgement; -1 without one. */
  readonly acknowledged: number;
  /** Instant of an acknowledgement that promised an update → highest level sent before it. */
  readonly promisedAtLevel: ReadonlyMap<Instant, number>;
  /** When another limit last came to count. */
  readonly limitsChangedAt: Instant;
}

const NONE: readonly Sent[] = [];
export const listedUnder = (sent: ReadonlyMap<string, readonly Sent[]>, key: string): readonly Sent[] => sent.get(key) ?? NONE;

export const sentBefore: (feedbackCase: FeedbackCase) => SentBefore = rememberLast(({ events }) => {
  const byGroup = new Map<string, Sent[]>();
  const byRule = new Map<string, Sent[]>();
  const promisedAtLevel = new Map<Instant, number>();
  let acknowledged = -1;
  let limitsChangedAt = -Infinity;
  let level = 0;
  events.forEach((event, index) => {
    if (CHANGES_LIMITS.has(event.kind)) limitsChangedAt = event.at;
    if (event.kind === 'escalation-acknowledged') {
      acknowledged = index;
      if (event.nextUpdateAt !== undefined && !promisedAtLevel.has(event.at)) promisedAtLevel.set(event.at, level);
    }
    if (!isSent(event)) return;
    level = Math.max(level, event.level);
    const [rule, milestone, cycle, limit] = event.key.split('/');
    if (limit === undefined) return;
    const sent = { event, index, limit };
    put(byGroup, `${milestone}/${cycle}`, sent);
    put(byRule, `${rule}/${milestone}/${cycle}`, sent);
  });
  return { byGroup, byRule, acknowledged, promisedAtLevel, limitsChangedAt };
});

const CHANGES_LIMITS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'axis-set',
  'flag-set',
  'flag-cleared',
  'emergency-declared',
  'emergency-ended',
]);

const isSent = (event: CaseEvent): event is CaseEventOf<'escalated'> => event.kind === 'escalated' && event.outcome === 'sent';

function put(map: Map<string, Sent[]>, key: string, sent: Sent): void {
  const list = map.get(key);
  if (list) list.push(sent);
  else map.set(key, [sent]);
}
