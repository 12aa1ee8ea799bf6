import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { Deadline } from '../sla/deadlines';
import { PROMISED_UPDATE } from '../sla/promised-updates';
import { atElapsed } from './clock-occurrences';
import { type EscalationRule, HIGHEST_LEVEL } from './escalation-rule';
import { atLevel } from './escalation-rules';
import type { Because, Occurrence, Scene } from './occurrence';
import { nobodyAcknowledged, promiseMissed } from './what-happened';

type Sent = CaseEventOf<'escalated'> & { readonly index: number };

/**
 * Silence climbs: what was sent about a deadline and acknowledged by nobody in time goes one level up, each level once; so
 * does an acknowledgement whose promised update does not come. Pauses do not count, and nothing climbs once the case is
 * resolved or closed. A level that another rule reaches by then anyway takes the climb's place.
 * @param others what the other rules bring about, decided or not
 */
export function climbs(rules: readonly EscalationRule[], others: readonly Occurrence[], scene: Scene): readonly Occurrence[] {
  const rule = rules.find(({ trigger }) => trigger.kind === 'unacknowledged');
  if (rule === undefined) return [];
  return scene.deadlines
    .flatMap((deadline) => [...unanswered(rule, rules, deadline, scene), ...promisedInVain(rule, deadline, scene)])
    .filter((climb) => !others.some((other) => takesThePlaceOf(other, climb, scene)));
}

function unanswered(rule: EscalationRule, rules: readonly EscalationRule[], deadline: Deadline, scene: Scene): readonly Occurrence[] {
  if (rule.trigger.kind !== 'unacknowledged') return [];
  const acknowledged = scene.feedbackCase.events.findLastIndex((event) => event.kind === 'escalation-acknowledged');
  const open = sentAbout(deadline, scene).filter(({ index }) => index > acknowledged);
  const level = Math.max(0, ...open.map((one) => one.level));
  // The latest that reached this level: a deadline that passes after its warning had climbed is news, and gets its own time.
  const last = open.findLast((one) => one.level === level);
  if (last === undefined || level >= HIGHEST_LEVEL) return [];
  const label = rules.find(({ id }) => id === last.rule)?.label ?? rule.label;
  const at = atElapsed(last.at, rule.trigger.after, scene, stoppedAt(deadline, scene)?.at ?? scene.now);
  return climb(rule, deadline, level + 1, at, nobodyAcknowledged(label, level, rule.trigger.after), scene);
}

/** The promised update is a deadline of its own; missing it takes the case above the level that was acknowledged. */
function promisedInVain(rule: EscalationRule, deadline: Deadline, scene: Scene): readonly Occurrence[] {
  if (deadline.limit !== PROMISED_UPDATE) return [];
  const { events } = scene.feedbackCase;
  const promised = events.findIndex(
    (event) => event.kind === 'escalation-acknowledged' && event.nextUpdateAt !== undefined && event.at === deadline.startAt,
  );
  if (promised < 0) return [];
  const level = Math.max(0, ...events.slice(0, promised).map((event) => (isSent(event) ? event.level : 0)));
  if (level === 0 || level >= HIGHEST_LEVEL) return [];
  return climb(rule, deadline, level + 1, deadline.breachesAt, promiseMissed(scene.configuration, deadline.dueAt), scene);
}

function climb(
  rule: EscalationRule,
  deadline: Deadline,
  level: number,
  at: number,
  what: Occurrence['what'],
  scene: Scene,
): readonly Occurrence[] {
  const stopped = stoppedAt(deadline, scene);
  if (stopped === null ? scene.feedbackCase.paused : at >= stopped.at) return [];
  const group = groupOf(deadline);
  return [
    {
      key: `${rule.id}/${group}/${deadline.limit}/${level}`,
      rule: atLevel(rule, level),
      at,
      milestone: deadline.milestone,
      group,
      what,
      because: stopped?.because ?? null,
    },
  ];
}

/** Since when nothing climbs on this deadline any more, and why. */
function stoppedAt(deadline: Deadline, { life }: Scene): { readonly at: number; readonly because: Because } | null {
  const attempt = life.attempts.at(-1);
  if (deadline.metAt !== null) return { at: deadline.metAt, because: 'answered' };
  if (deadline.endedAt !== null) return { at: deadline.endedAt, because: 'ended' };
  if (attempt?.resolved) return { at: attempt.resolved.at, because: 'answered' };
  return attempt?.ended ? { at: attempt.ended.at, because: 'ended' } : null;
}

const groupOf = (deadline: Deadline): string => `${deadline.milestone}/${deadline.cycle}`;
const isSent = (event: CaseEvent): event is CaseEventOf<'escalated'> => event.kind === 'escalated' && event.outcome === 'sent';

/**
 * Escalations that went out about a deadline and still speak of it: not the warning before a promised update, because the
 * promise stands until then, and nothing sent under a shorter limit while the present one is far.
 */
function sentAbout(deadline: Deadline, { feedbackCase, now }: Scene): readonly Sent[] {
  const promised = deadline.limit === PROMISED_UPDATE;
  return feedbackCase.events.flatMap((event, index): Sent[] => {
    if (!isSent(event) || event.level < 1) return [];
    const about = `${event.rule}/${groupOf(deadline)}/`;
    if (!event.key.startsWith(about)) return [];
    const [limit] = event.key.slice(about.length).split('/');
    const counts = promised ? event.at >= deadline.breachesAt : limit === deadline.limit || deadline.breachesAt <= now;
    return counts ? [{ ...event, index }] : [];
  });
}

function takesThePlaceOf(other: Occurrence, climbing: Occurrence, { feedbackCase, now }: Scene): boolean {
  return (
    other.group === climbing.group &&
    other.because === null &&
    other.rule.level >= climbing.rule.level &&
    other.at <= Math.max(climbing.at, now) &&
    !feedbackCase.decidedEscalations.has(other.key)
  );
}
