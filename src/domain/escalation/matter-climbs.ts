import type { CaseEventKind, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { atElapsed } from './clock-occurrences';
import { takenOnAt } from './customers-matter';
import { type EscalationRule, HIGHEST_LEVEL } from './escalation-rule';
import { atLevel } from './escalation-rules';
import type { Because, Occurrence, Scene } from './occurrence';
import { climbKey, type SentOnce, sentBefore } from './sent-before';
import { climbingTo, silentSince } from './silence';
import { nobodyAcknowledged } from './what-happened';

/**
 * Silence about what no deadline stands behind: raised by hand, a flag, a rating, an axis value, the customer's request, too
 * many transfers. Each matter climbs for itself, until somebody acknowledges it or tells progress, and not beyond a result.
 * @param others what deadlines and the other rules bring about; what was taken back does not climb
 */
export function matterClimbs(rules: readonly EscalationRule[], others: readonly Occurrence[], scene: Scene): readonly Occurrence[] {
  const withdrawn = new Set(others.filter(({ because }) => because === 'withdrawn').map(({ key }) => key));
  return [...sentBefore(scene.feedbackCase).byMatter].flatMap(([matter, sent]) =>
    sent.some(({ event }) => withdrawn.has(event.key))
      ? []
      : climbOf(matter, sent, rules, scene).filter((climb) => !reachedOtherwise(climb, sent.at(-1)?.index ?? 0, others, scene)),
  );
}

/**
 * The people of that level are turned to anyway, by then or since: one call for a case is enough.
 * @param since index of the fact from which on it counts
 */
export function reachedOtherwise(climb: Occurrence, since: number, others: readonly Occurrence[], { feedbackCase, now }: Scene): boolean {
  const { level } = climb.rule;
  const told = feedbackCase.events.some(
    (event, index) =>
      index > since && event.kind === 'escalated' && event.outcome === 'sent' && event.level >= level && event.key !== climb.key,
  );
  const coming = others.some(
    ({ key, rule, at, because }) =>
      because === null && rule.level >= level && at <= Math.max(climb.at, now) && !feedbackCase.decidedEscalations.has(key),
  );
  return told || coming;
}

function climbOf(matter: string, sent: readonly SentOnce[], rules: readonly EscalationRule[], scene: Scene): readonly Occurrence[] {
  const { acknowledged } = sentBefore(scene.feedbackCase);
  const [origin] = sent;
  const level = Math.max(0, ...sent.map(({ event }) => event.level));
  const last = sent.findLast(({ event }) => event.level === level);
  if (origin === undefined || last === undefined || level === 0 || level >= HIGHEST_LEVEL || last.index <= acknowledged) return [];
  const climbing = climbingTo(level + 1, rules, scene);
  if (climbing === null) return [];
  const { rule, after } = climbing;
  const stopped = earlier(stoppedAfter(last, scene.feedbackCase), takenOnAt(matter, origin.event.at, rules, scene.feedbackCase));
  const at = atElapsed(silentSince(last.event, scene.feedbackCase), after, scene, stopped?.at ?? scene.now);
  // The matter itself, and not the climb of it that came last.
  const name = nameOf(origin.event, rules);
  if (stopped === null ? scene.feedbackCase.paused : at >= stopped.at) return [];
  return [
    {
      key: climbKey(rule.id, level + 1, matter),
      rule: atLevel(rule, level + 1),
      at,
      milestone: null,
      group: null,
      what: nobodyAcknowledged(name, level, after),
      label: { en: `${rule.label.en}: ${name.en}`, zh: `${rule.label.zh}：${name.zh}` },
      because: stopped?.because ?? null,
    },
  ];
}

/** A rule of the process the case went by before keeps the name it was sent under. */
const nameOf = ({ rule, about }: CaseEventOf<'escalated'>, rules: readonly EscalationRule[]): EscalationRule['label'] =>
  rules.find(({ id }) => id === rule)?.label ?? about ?? { en: rule, zh: rule };

/** What shows that somebody has taken it on, or that nothing is left to take on. */
const STOPS: Readonly<Partial<Record<CaseEventKind, Because>>> = {
  'progress-reported': 'answered',
  resolved: 'answered',
  confirmed: 'answered',
  closed: 'ended',
  cancelled: 'ended',
};

interface Stopped {
  readonly at: Instant;
  readonly because: Because;
}

const earlier = (stopped: Stopped | null, takenOn: Instant | null): Stopped | null =>
  takenOn === null || (stopped !== null && stopped.at <= takenOn) ? stopped : { at: takenOn, because: 'answered' };

function stoppedAfter({ index }: SentOnce, { events }: FeedbackCase): Stopped | null {
  for (const event of events.slice(index + 1)) {
    const because = STOPS[event.kind];
    if (because !== undefined) return { at: event.at, because };
  }
  return null;
}
