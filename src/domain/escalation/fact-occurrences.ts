import type { CaseEvent } from '../case/case-event';
import type { Instant } from '../instant';
import { bandOf } from '../satisfaction/band';
import { holdsSince, matches } from '../sla/condition';
import type { EscalationRule } from './escalation-rule';
import type { Because, Occurrence, Scene } from './occurrence';
import { raisedBecause } from './what-happened';

/** Escalations that a fact sets off: raised by an agent, flag, rating, emergency, axis value, keyword, the customer's request. */
export function factOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  const { trigger } = rule;
  switch (trigger.kind) {
    case 'raised':
      return raisedOccurrences(rule, trigger.name, trigger.rating, scene);
    case 'emergency':
      return emergencyOccurrences(rule, scene);
    case 'reconsideration':
      return scene.feedbackCase.events
        .filter((event) => event.kind === 'reconsideration-requested')
        .map((event, index) => occurrence(rule, String(index + 1), event.at, event.reason));
    case 'axis': {
      const since = trigger.any.filter((when) => matches(when, scene.feedbackCase)).map((when) => holdsSince(when, scene.feedbackCase));
      return since.length === 0 ? [] : [occurrence(rule, '1', Math.min(...since), undefined)];
    }
    case 'transfers':
      return oftenOccurrences(rule, transfersOf(scene.feedbackCase.events)[trigger.atLeast - 1], scene);
    case 'reworks':
      return oftenOccurrences(rule, scene.life.attempts[trigger.atLeast]?.start.at, scene);
    case 'keyword': {
      const words = scene.configuration.settings.keywordAlarm.words.map((word) => word.toLowerCase());
      const alarm = scene.feedbackCase.why.find(
        (reason) =>
          reason.axis === 'urgency' &&
          reason.rule.startsWith('keyword:') &&
          words.includes(reason.rule.slice('keyword:'.length).toLowerCase()),
      );
      return alarm ? [occurrence(rule, '1', scene.feedbackCase.receivedAt, alarm.matched)] : [];
    }
    default:
      return [];
  }
}

function occurrence(rule: EscalationRule, n: string, at: Instant, reason: string | undefined, because: Because | null = null): Occurrence {
  return { key: `${rule.id}/${n}`, rule, at, milestone: null, group: null, what: raisedBecause(rule.label, reason), because };
}

/** Facts of one instant are one occurrence: an agent's "customer dissatisfied" sets the flag and raises the trigger. */
function raisedOccurrences(rule: EscalationRule, name: string, rating: boolean, scene: Scene): readonly Occurrence[] {
  const { events, flags } = scene.feedbackCase;
  const raised = new Map<Instant, { reason: string | undefined; flagOnly: boolean }>();
  let isSet = false;
  for (const event of events) {
    if (event.kind === 'flag-set' && event.flag === name) {
      if (!isSet && !raised.has(event.at)) raised.set(event.at, { reason: event.reason, flagOnly: true });
      isSet = true;
    }
    if (event.kind === 'flag-cleared' && event.flag === name) isSet = false;
    if (event.kind === 'escalation-raised' && event.trigger === name)
      raised.set(event.at, { reason: event.reason ?? raised.get(event.at)?.reason, flagOnly: false });
  }
  const found = [...raised].map(([at, { reason, flagOnly }], index) =>
    occurrence(rule, String(index + 1), at, reason, flagOnly && !flags.includes(name) ? 'withdrawn' : null),
  );
  return rating ? [...found, ...ratingOccurrences(rule, scene)] : found;
}

/** One per attempt: the customer may change the rating until it counts, and being asked again is a new occurrence (S0-82, S3-50). */
function ratingOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  const bad = (event: CaseEvent): boolean => event.kind === 'rated' && bandOf(scene.configuration.profile, event.rating) === 'negative';
  const all = scene.feedbackCase.events.flatMap((event, index) => (event.kind === 'rated' ? [{ event, index }] : []));
  let reached = 0;
  return scene.life.attempts.flatMap((attempt): Occurrence[] => {
    const from = reached;
    while ((all[reached]?.index ?? Infinity) < (attempt.reopened?.index ?? Infinity)) reached += 1;
    const ratings = all.slice(from, reached).map(({ event }) => event);
    const first = ratings.find(bad);
    const last = ratings.at(-1);
    if (first === undefined || last === undefined) return [];
    return [occurrence(rule, `rated/${attempt.number}`, first.at, String(first.rating), bad(last) ? null : 'withdrawn')];
  });
}

function emergencyOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  const declared: { at: Instant; definition: string; over: boolean }[] = [];
  for (const event of scene.feedbackCase.events) {
    const present = declared.at(-1);
    if (event.kind === 'emergency-declared' && (present === undefined || present.over))
      declared.push({ at: event.at, definition: event.definition, over: false });
    if (event.kind === 'emergency-ended' && present) present.over = true;
  }
  return declared.map(({ at, definition, over }, index) => {
    const label = scene.configuration.profile.emergency?.definitions.find(({ id }) => id === definition)?.label;
    const what = { en: `${rule.label.en}: ${label?.en ?? definition}`, zh: `${rule.label.zh}：${label?.zh ?? definition}` };
    return { ...occurrence(rule, String(index + 1), at, undefined, over ? 'withdrawn' : null), what };
  });
}

/** When people gave the case to somebody else; taking it away and giving it back to the same person is none. */
function transfersOf(events: readonly CaseEvent[]): readonly Instant[] {
  let owner: string | null = null;
  return events.flatMap((event): Instant[] => {
    if (event.kind !== 'assigned' || event.to === null) return [];
    const changed = event.to !== owner;
    owner = event.to;
    return changed && event.by != null ? [event.at] : [];
  });
}

/** It happened too often: once in a case. What was closed before anybody was told stays closed. */
function oftenOccurrences(rule: EscalationRule, at: Instant | undefined, scene: Scene): readonly Occurrence[] {
  if (at === undefined) return [];
  const ended = scene.life.attempts.at(-1)?.ended;
  if (ended && at >= ended.at) return [];
  return [occurrence(rule, '1', at, undefined, ended ? 'ended' : null)];
}
