import type { CaseEvent } from '../case/case-event';
import { transfersOf } from '../handling/transfers';
import type { Instant } from '../instant';
import type { EscalationRule } from './escalation-rule';
import type { Occurrence, Scene } from './occurrence';
import { raisedBecause } from './what-happened';

/** It happened too often: once in a case. What was closed before anybody was told stays closed. */
export function oftenOccurrences(
  rule: EscalationRule,
  kind: 'transfers' | 'reworks' | 'repeats',
  atLeast: number,
  scene: Scene,
): readonly Occurrence[] {
  const at = countedUp(kind, atLeast, scene);
  if (at === undefined) return [];
  const ended = scene.life.attempts.at(-1)?.ended;
  if (ended && at >= ended.at) return [];
  const what = raisedBecause(rule.label, undefined);
  return [{ key: `${rule.id}/1`, rule, at, milestone: null, group: null, what, because: ended ? 'ended' : null }];
}

function countedUp(kind: 'transfers' | 'reworks' | 'repeats', atLeast: number, { feedbackCase, life }: Scene): Instant | undefined {
  if (kind === 'transfers') return transfersOf(feedbackCase.events)[atLeast - 1]?.at;
  if (kind === 'reworks') return life.attempts[atLeast]?.start.at;
  return repeatedAt(feedbackCase.events, atLeast);
}

/** When it turned out that the matter came in again for so many times (S0-88, S4-38); a mark taken back does not count. */
function repeatedAt(events: readonly CaseEvent[], atLeast: number): Instant | undefined {
  const marks = new Map<string, Instant>();
  for (const event of events) {
    if (event.kind === 'repeat-marked' && event.time >= atLeast && !marks.has(event.of)) marks.set(event.of, event.at);
    if (event.kind === 'repeat-dismissed') marks.delete(event.of);
  }
  return marks.size === 0 ? undefined : Math.min(...marks.values());
}
