import type { CaseEvent, CaseEventKind, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { rememberLast } from '../remember-last';
import { meets } from '../sla/met-by';
import { declarations, heldInEffect } from './held-until';

/** An escalation that went out. */
export interface SentOnce {
  readonly event: CaseEventOf<'escalated'>;
  readonly index: number;
}

/** One about a deadline: its key is rule/milestone/cycle/limit, and the level where it climbed. */
export interface Sent extends SentOnce {
  /** The limit that was missed, or about to be. */
  readonly limit: string;
}

/** What was sent, acknowledged and changed in a case: gathered in one pass, looked up from then on. */
export interface SentBefore {
  /** Sent about a deadline, by its group `milestone/cycle`. */
  readonly byGroup: ReadonlyMap<string, readonly Sent[]>;
  /** The same, by `rule/milestone/cycle`. */
  readonly byRule: ReadonlyMap<string, readonly Sent[]>;
  /** Sent about anything else, by its matter: the key of what set it off, also for what climbed from it. */
  readonly byMatter: ReadonlyMap<string, readonly SentOnce[]>;
  /** When somebody could first read of what was sent, by its key; only where quiet hours held it from all, or Jira took it late. */
  readonly heardAt: ReadonlyMap<string, Instant>;
  /** Index of the last acknowledgement; -1 without one. */
  readonly acknowledged: number;
  /** The last news for the customer or the team since that acknowledgement; `null` without it. */
  readonly heard: { readonly at: Instant; readonly index: number } | null;
  /** Instant of an acknowledgement that promised an update, or of a promise in its place → highest level sent before it. */
  readonly promisedAtLevel: ReadonlyMap<Instant, number>;
  /** When another limit last came to count. */
  readonly limitsChangedAt: Instant;
  /** When the clocks last went another way than before, for whatever reason. */
  readonly replannedAt: Instant;
}

const NONE: readonly Sent[] = [];
export const listedUnder = (sent: ReadonlyMap<string, readonly Sent[]>, key: string): readonly Sent[] => sent.get(key) ?? NONE;

export const sentBefore: (feedbackCase: FeedbackCase) => SentBefore = rememberLast(({ events }) => {
  const byGroup = new Map<string, Sent[]>();
  const byRule = new Map<string, Sent[]>();
  const byMatter = new Map<string, SentOnce[]>();
  const heardAt = new Map<string, Instant>();
  const heard = (key: string, at: Instant): unknown => heardAt.set(key, Math.max(at, heardAt.get(key) ?? at));
  const promisedAtLevel = new Map<Instant, number>();
  let acknowledged = -1;
  let news: SentBefore['heard'] = null;
  let limitsChangedAt = -Infinity;
  let replannedAt = -Infinity;
  let level = 0;
  /** The level of an acknowledgement whose promise is still open. */
  let promisedAt = 0;
  const declared = declarations(events);
  events.forEach((event, index) => {
    if (CHANGES_LIMITS.has(event.kind)) limitsChangedAt = event.at;
    if (REPLANS.has(event.kind)) replannedAt = event.at;
    if (event.kind === 'escalation-acknowledged') {
      acknowledged = index;
      news = null;
      promisedAt = event.nextUpdateAt === undefined ? 0 : level;
    } else if (meets('next-update', event)) {
      promisedAt = 0;
      if (acknowledged >= 0) news = { at: event.at, index };
    }
    if (isPromise(event) && promisedAt > 0 && !promisedAtLevel.has(event.at)) promisedAtLevel.set(event.at, promisedAt);
    if (event.kind === 'escalation-told') {
      const held = event.told.map((one) => (one.heldUntil === undefined ? -Infinity : heldInEffect(one.heldUntil, event.at, declared)));
      if (held.length > 0 && Math.min(...held) > -Infinity) heard(event.escalation, Math.min(...held));
    }
    if (event.kind === 'escalation-delayed') heard(event.escalation, event.at);
    if (!isSent(event)) return;
    level = Math.max(level, event.level);
    const [rule, milestone, cycle, limit] = event.key.split('/');
    if (limit === undefined) {
      put(byMatter, matterOf(event.key), { event, index });
      return;
    }
    const sent = { event, index, limit };
    put(byGroup, `${milestone}/${cycle}`, sent);
    put(byRule, `${rule}/${milestone}/${cycle}`, sent);
  });
  return { byGroup, byRule, byMatter, heardAt, acknowledged, heard: news, promisedAtLevel, limitsChangedAt, replannedAt };
});

const CHANGES_LIMITS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'axis-set',
  'flag-set',
  'flag-cleared',
  'emergency-declared',
  'emergency-ended',
]);

const REPLANS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  ...CHANGES_LIMITS,
  'profile-changed',
  'resumed',
  'customer-replied',
  'reopened',
]);

/** Another promise before there was news takes the place of the acknowledgement's, and is broken at the same price. */
const isPromise = ({ kind }: CaseEvent): boolean => kind === 'escalation-acknowledged' || kind === 'next-update-promised';

const isSent = (event: CaseEvent): event is CaseEventOf<'escalated'> => event.kind === 'escalated' && event.outcome === 'sent';

/** Key of a climb that is about no deadline; the matter is read back from it. */
export const climbKey = (rule: string, level: number, matter: string): string => `${rule}/${level}/${matter}`;
const CLIMB = /^[^/]+\/\d\/(?<matter>[^/]+:[^/]+)$/;
export const matterOf = (key: string): string => CLIMB.exec(key)?.groups?.['matter'] ?? key.replaceAll('/', ':');

function put<T>(map: Map<string, T[]>, key: string, sent: T): void {
  const list = map.get(key);
  if (list) list.push(sent);
  else map.set(key, [sent]);
}
