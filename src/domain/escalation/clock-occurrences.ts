import type { Instant } from '../instant';
import { pausesBetween } from '../sla/case-life';
import { holdsSince, matches } from '../sla/condition';
import type { Deadline } from '../sla/deadlines';
import { isPromisedUpdate } from '../sla/promised-updates';
import type { EscalationRule } from './escalation-rule';
import type { Occurrence, Scene } from './occurrence';
import { reportProgress, unresolved } from './what-happened';

/** Not resolved so long after receipt or reopening, pauses not counted (S0-51). */
export function unresolvedOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  const { trigger } = rule;
  const attempt = scene.life.attempts.at(-1);
  if (trigger.kind !== 'unresolved' || attempt === undefined || !matches(trigger.when, scene.feedbackCase)) return [];
  const end = attempt.resolved ?? attempt.ended;
  const at = atElapsed(attempt.start.at, trigger.after, scene, end?.at ?? scene.now);
  if (end ? at >= end.at : scene.feedbackCase.paused) return [];
  const because = end === null ? null : attempt.resolved === null ? 'ended' : 'answered';
  return [
    {
      key: `${rule.id}/resolve/${attempt.number}`,
      rule,
      at,
      milestone: 'resolve',
      group: null,
      what: unresolved(rule.label, trigger.after),
      because,
    },
  ];
}

/**
 * The latest reminder that is due and the next one, of the shortest cadence that applies (S0-68…S0-71, S0-80). Counted from
 * the last progress report; missed ones of an outage are not made up for. Stands still while paused, stops when resolved.
 */
export function cadenceOccurrences(rules: readonly EscalationRule[], scene: Scene): readonly Occurrence[] {
  const attempt = scene.life.attempts.at(-1);
  if (attempt === undefined || attempt.resolved !== null || attempt.ended !== null || scene.feedbackCase.paused) return [];
  const [shortest] = rules
    .flatMap((rule) =>
      rule.trigger.kind === 'cadence' && matches(rule.trigger.when, scene.feedbackCase)
        ? [{ rule, every: rule.trigger.every, when: rule.trigger.when }]
        : [],
    )
    .sort((a, b) => a.every - b.every || Number(b.when['emergency'] === true) - Number(a.when['emergency'] === true));
  if (shortest === undefined) return [];
  const { rule, every, when } = shortest;
  const reported = scene.feedbackCase.events.findLast((event) => event.kind === 'progress-reported')?.at ?? attempt.start.at;
  const base = Math.max(attempt.start.at, reported, holdsSince(when, scene.feedbackCase));
  const waited = pausesBetween(scene.life, base, scene.now).reduce(
    (sum, pause) => sum + Math.max(0, pause.to - Math.max(pause.from, base)),
    0,
  );
  const passed = Math.floor(Math.max(0, scene.now - base - waited) / every);
  return [passed, passed + 1]
    .filter((n) => n > 0)
    .map((n) => ({
      key: `${rule.id}/${attempt.number}/${new Date(base).toISOString()}/${n}`,
      rule,
      at: atElapsed(base, n * every, scene, scene.now),
      milestone: null,
      group: null,
      what: reportProgress(every),
      because: null,
    }));
}

/** Pauses hold what we owe by our own clocks, not an instant somebody named: a promised update is due also while we wait for the customer. */
export const standsStill = (deadline: Deadline, { feedbackCase }: Pick<Scene, 'feedbackCase'>): boolean =>
  feedbackCase.paused && !isPromisedUpdate(deadline);

/** Instant at which so many milliseconds have passed since then on the clock of this deadline. */
export const atElapsedOf = (
  deadline: Deadline,
  from: Instant,
  milliseconds: number,
  scene: Pick<Scene, 'life'>,
  until: Instant,
): Instant => (isPromisedUpdate(deadline) ? from + milliseconds : atElapsed(from, milliseconds, scene, until));

/** Instant at which so many milliseconds have passed since `from`, pauses not counted. */
export function atElapsed(from: Instant, milliseconds: number, scene: Pick<Scene, 'life'>, until: Instant): Instant {
  let at = from + milliseconds;
  for (const pause of pausesBetween(scene.life, from, until))
    if (pause.to > from && pause.from < at) at += pause.to - Math.max(pause.from, from);
  return at;
}
