import type { Label } from '../label';
import type { Deadline } from '../sla/deadlines';
import { latestAcknowledged } from '../sla/latest-promise';
import { outlivesResult } from '../sla/outlives-result';
import { PROMISED_UPDATE } from '../sla/promised-updates';
import { atElapsedOf, standsStill } from './clock-occurrences';
import { aboutDeadline } from './escalation-name';
import { type EscalationRule, HIGHEST_LEVEL } from './escalation-rule';
import { atLevel } from './escalation-rules';
import { matterClimbs, reachedOtherwise } from './matter-climbs';
import { type Because, groupedBy, type Occurrence, type Scene } from './occurrence';
import { listedUnder, type Sent, sentBefore } from './sent-before';
import { climbingTo, silentSince } from './silence';
import { nobodyAcknowledged, nothingSince, promiseMissed } from './what-happened';

/**
 * Silence climbs: what was sent and acknowledged by nobody in time goes one level up, each level once; so does an
 * acknowledgement whose promised update does not come. Pauses do not count, but for a promise, and nothing climbs once the case is
 * resolved or closed. A level that another rule reaches by then anyway takes the climb's place.
 * @param others what the other rules bring about, decided or not
 */
export function climbs(rules: readonly EscalationRule[], others: readonly Occurrence[], scene: Scene): readonly Occurrence[] {
  if (!rules.some(({ trigger }) => trigger.kind === 'unacknowledged')) return [];
  const inPlace = groupedBy(others.filter(({ because }) => because === null));
  const aboutDeadlines = scene.deadlines
    .flatMap((deadline) => [...unanswered(rules, deadline, scene), ...promisedInVain(rules, deadline, scene)])
    .filter((climb) => !inPlace.get(climb.group ?? '')?.some((other) => takesThePlaceOf(other, climb, scene)));
  const again: Occurrence[] = [];
  for (const deadline of scene.deadlines) again.push(...silentAgain(rules, deadline, [...others, ...aboutDeadlines, ...again], scene));
  const found = [...aboutDeadlines, ...again];
  return [...found, ...matterClimbs(rules, [...others, ...found], scene)];
}

function unanswered(rules: readonly EscalationRule[], deadline: Deadline, scene: Scene): readonly Occurrence[] {
  const { acknowledged } = sentBefore(scene.feedbackCase);
  const open = sentAbout(deadline, scene).filter(({ index }) => index > acknowledged);
  const level = Math.max(0, ...open.map(({ event }) => event.level));
  const last = latestNews(
    rules,
    open.filter(({ event }) => event.level === level),
  );
  if (last === undefined || level >= HIGHEST_LEVEL) return [];
  const climbing = climbingTo(level + 1, rules, scene);
  if (climbing === null) return [];
  const { rule, after } = climbing;
  const label = aboutDeadline(labelOfTrouble(open, rules) ?? rule.label, deadline);
  const at = atElapsedOf(deadline, silentSince(last, scene.feedbackCase), after, scene, stoppedAt(deadline, scene)?.at ?? scene.now);
  return climb(rule, deadline, level + 1, at, nobodyAcknowledged(label, level, after), scene);
}

/**
 * What was missed, was acknowledged, and then told of once: the promise is kept and the limit still is not. From the last news on it
 * climbs like any silence, not before the next update that is promised now, and a promise puts it off no longer than an
 * acknowledgement of that moment could (decision 0013).
 */
function silentAgain(
  rules: readonly EscalationRule[],
  deadline: Deadline,
  others: readonly Occurrence[],
  scene: Scene,
): readonly Occurrence[] {
  const { feedbackCase, configuration, deadlines } = scene;
  const { acknowledged, heard } = sentBefore(feedbackCase);
  const sent = deadline.limit === PROMISED_UPDATE || deadline.state !== 'breached' ? [] : sentAbout(deadline, scene);
  const level = Math.max(0, ...sent.map(({ event }) => event.level));
  const isOpen = sent.some(({ index }) => index > acknowledged);
  if (heard === null || isOpen || level === 0) return [];
  // Above the highest there is nobody: they hear of it once more for each news that was not followed up.
  const next = Math.min(level + 1, HIGHEST_LEVEL);
  const climbing = climbingTo(next, rules, scene);
  if (climbing === null) return [];
  const promised = deadlines.findLast((one) => one.limit === PROMISED_UPDATE && one.metAt === null && one.endedAt === null);
  const until = promised === undefined ? heard.at : Math.min(promised.dueAt, latestAcknowledged(configuration, feedbackCase, heard.at));
  const silent = atElapsedOf(deadline, heard.at, climbing.after, scene, stoppedAt(deadline, scene)?.at ?? scene.now);
  const name = aboutDeadline(labelOfTrouble(sent, rules) ?? climbing.rule.label, deadline);
  const what = nothingSince(configuration, name, level, heard.at);
  return climb(climbing.rule, deadline, next, Math.max(silent, until), what, scene)
    .map((occurrence) => ({
      ...occurrence,
      label: SILENT_AGAIN,
      key: level === next ? `${occurrence.key}/since-${heard.index}` : occurrence.key,
    }))
    .filter((occurrence) => !reachedOtherwise(occurrence, heard.index, others, scene));
}

const SILENT_AGAIN: Label = { en: 'Silence after an acknowledgement', zh: '确认后再无消息' };

/** What it was about before it climbed: "nobody acknowledged that nobody acknowledged" would name nothing. */
function labelOfTrouble(open: readonly Sent[], rules: readonly EscalationRule[]): Label | undefined {
  const named = open.flatMap(({ event }) => rules.find(({ id, trigger }) => id === event.rule && trigger.kind !== 'unacknowledged') ?? []);
  return named.at(-1)?.label;
}

/**
 * The latest that reached the level: a deadline that passes after its warning had climbed is news, and gets its own time. A
 * rule that repeats itself says nothing new, and only its first counts, where nothing else was sent.
 */
function latestNews(rules: readonly EscalationRule[], open: readonly Sent[]): Sent['event'] | undefined {
  const repeats = ({ event }: Sent): boolean => rules.find(({ id }) => id === event.rule)?.trigger.kind === 'repeating';
  return (open.findLast((sent) => !repeats(sent)) ?? open[0])?.event;
}

/** The promised update is a deadline of its own; missing it takes the case above the level that was acknowledged. */
function promisedInVain(rules: readonly EscalationRule[], deadline: Deadline, scene: Scene): readonly Occurrence[] {
  if (deadline.limit !== PROMISED_UPDATE) return [];
  const level = sentBefore(scene.feedbackCase).promisedAtLevel.get(deadline.startAt) ?? 0;
  if (level === 0 || level >= HIGHEST_LEVEL) return [];
  const climbing = climbingTo(level + 1, rules, scene);
  // That the update is overdue may have said it already, a moment ago and at that height.
  const told = sentAbout(deadline, scene).some(({ event }) => event.level > level);
  if (climbing === null || told) return [];
  return climb(climbing.rule, deadline, level + 1, deadline.breachesAt, promiseMissed(scene.configuration, deadline.dueAt), scene);
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
  if (stopped === null ? standsStill(deadline, scene) : at >= stopped.at) return [];
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
  if (outlivesResult(deadline.milestone)) return null;
  if (attempt?.resolved) return { at: attempt.resolved.at, because: 'answered' };
  return attempt?.ended ? { at: attempt.ended.at, because: 'ended' } : null;
}

const groupOf = (deadline: Deadline): string => `${deadline.milestone}/${deadline.cycle}`;

/**
 * Escalations that went out about a deadline and still speak of it: not the warning before a promised update, because the
 * promise stands until then, and nothing sent under a shorter limit while the present one is far.
 */
function sentAbout(deadline: Deadline, { feedbackCase, now }: Scene): readonly Sent[] {
  const promised = deadline.limit === PROMISED_UPDATE;
  return listedUnder(sentBefore(feedbackCase).byGroup, groupOf(deadline)).filter(
    ({ event, limit }) =>
      event.level >= 1 && (promised ? event.at >= deadline.breachesAt : limit === deadline.limit || deadline.breachesAt <= now),
  );
}

function takesThePlaceOf(other: Occurrence, climbing: Occurrence, { feedbackCase, now }: Scene): boolean {
  return (
    other.rule.level >= climbing.rule.level && other.at <= Math.max(climbing.at, now) && !feedbackCase.decidedEscalations.has(other.key)
  );
}
