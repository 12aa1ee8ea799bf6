import type { CaseEvent } from '../case/case-event';
import { confirmationVerdict } from '../case/facts/satisfaction-facts';
import type { Instant } from '../instant';
import { type BandRole, bandOf } from '../satisfaction/band';
import { followsFrom, isOvertaken } from '../satisfaction/held-mark';
import { type Reconsideration, reconsiderationsOf } from '../satisfaction/reconsideration';
import { answerName } from '../satisfaction/scale';
import { matches } from '../sla/condition';
import { holdsSince } from '../sla/holds-since';
import type { EscalationRule } from './escalation-rule';
import { escalationRules } from './escalation-rules';
import type { Because, Occurrence, Scene } from './occurrence';
import { oftenOccurrences } from './often-occurrences';
import { triggerWord } from './trigger-word';
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
      return reconsiderationsOf(scene.feedbackCase).map((request, index) =>
        occurrence(rule, String(index + 1), request.requestedAt, request.reason ?? undefined, noNeed(request)),
      );
    case 'reconsidered':
      return reconsiderationsOf(scene.feedbackCase).flatMap(({ outcome, decidedAt, reasons }, index) =>
        outcome === null || outcome === 'upheld' || decidedAt === null
          ? []
          : [occurrence(rule, String(index + 1), decidedAt, reasons ?? undefined)],
      );
    case 'objection':
      return objectionOccurrences(rule, scene);
    case 'axis': {
      const since = trigger.any.filter((when) => matches(when, scene.feedbackCase)).map((when) => holdsSince(when, scene.feedbackCase));
      return since.length === 0 ? [] : [occurrence(rule, '1', Math.min(...since), undefined)];
    }
    case 'transfers':
    case 'reworks':
    case 'repeats':
      return oftenOccurrences(rule, trigger.kind, trigger.atLeast, scene);
    case 'rated':
      return ratingOccurrences(rule, trigger.band, scene);
    case 'words': {
      const word = triggerWord(rule, scene.feedbackCase.registration);
      return word === null ? [] : [occurrence(rule, '1', scene.feedbackCase.receivedAt, word)];
    }
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

interface Raised {
  readonly reason: string | undefined;
  readonly flagOnly: boolean;
  readonly by: string | null;
}

/** Two people who saw the same and acted before either could see that the other had; twice by one person is meant twice. */
const SAME_MOMENT_MS = 60_000;

/** Facts of one instant are one occurrence: an agent's "customer dissatisfied" sets the flag and raises the trigger. */
function raisedOccurrences(rule: EscalationRule, name: string, rating: boolean, scene: Scene): readonly Occurrence[] {
  const { events, flags } = scene.feedbackCase;
  const raised = new Map<Instant, Raised>();
  let isSet = false;
  for (const event of events) {
    if (event.kind === 'flag-set' && event.flag === name) {
      if (!isSet && !raised.has(event.at)) raised.set(event.at, { reason: event.reason, flagOnly: true, by: event.by ?? null });
      isSet = true;
    }
    if (event.kind === 'flag-cleared' && event.flag === name) isSet = false;
    if (event.kind === 'escalation-raised' && event.trigger === name)
      raised.set(event.at, { reason: event.reason ?? raised.get(event.at)?.reason, flagOnly: false, by: event.by ?? null });
  }
  let sent: { readonly at: Instant; readonly by: string | null } | null = null;
  const found = [...raised].map(([at, { reason, flagOnly, by }], index) => {
    if (sent !== null && by !== sent.by && at - sent.at < SAME_MOMENT_MS)
      return occurrence(rule, String(index + 1), at, reason, 'asked-twice');
    sent = { at, by };
    return occurrence(rule, String(index + 1), at, reason, flagOnly && !flags.includes(name) ? 'withdrawn' : null);
  });
  return rating ? [...found, ...ratingOccurrences(rule, 'negative', scene)] : found;
}

/** One per attempt: the customer may change the rating until it counts, and being asked again is a new occurrence (S0-82, S3-50). */
function ratingOccurrences(rule: EscalationRule, band: BandRole, scene: Scene): readonly Occurrence[] {
  const { profile } = scene.configuration;
  const inBand = (event: CaseEvent): boolean =>
    event.kind === 'rated' ? bandOf(profile, event.rating) === band : event.kind === 'confirmed';
  // Answers that doubt the result weigh as much as a low rating (S0-72).
  const counts = (event: CaseEvent): boolean =>
    event.kind === 'rated' || (band === 'negative' && event.kind === 'confirmed' && confirmationVerdict(event) !== 'confirmed');
  const { events } = scene.feedbackCase;
  const all = events.flatMap((event, index) => (counts(event) && !isOvertaken(event, events.slice(index + 1)) ? [{ event, index }] : []));
  let reached = 0;
  return scene.life.attempts.flatMap((attempt): Occurrence[] => {
    const from = reached;
    while ((all[reached]?.index ?? Infinity) < (attempt.reopened?.index ?? Infinity)) reached += 1;
    const ratings = all.slice(from, reached).map(({ event }) => event);
    const [first] = ratings.filter(inBand).sort((a, b) => followsFrom(a) - followsFrom(b));
    const last = ratings.at(-1);
    if (first === undefined || last === undefined) return [];
    const said = first.kind === 'rated' || first.kind === 'confirmed' ? first.comment : undefined;
    // A level would be a word of one language; that it was a low one stands in the name of the trigger.
    const points = first.kind === 'rated' && typeof first.rating === 'number' ? answerName(profile, first.rating).en : undefined;
    const reason = [points, said].filter((word) => word !== undefined).join(' · ');
    const because = inBand(last) ? (isToldBefore(rule, attempt.number, scene) ? 'already-escalated' : null) : 'withdrawn';
    return [occurrence(rule, `rated/${attempt.number}`, followsFrom(first), reason, because)];
  });
}

/** Whether that answer was escalated by a rule of the process the case went by before: a change of process tells nothing twice. */
const isToldBefore = ({ trigger }: EscalationRule, attempt: number, { feedbackCase, configuration }: Scene): boolean => {
  if (trigger.kind !== 'raised') return false;
  const isPresent = (rule: string): boolean => escalationRules(configuration).some(({ id }) => id === rule);
  return feedbackCase.events.some(
    (event) =>
      event.kind === 'escalated' && event.outcome === 'sent' && event.key === `${event.rule}/rated/${attempt}` && !isPresent(event.rule),
  );
};

/** Objections to a result, one for each attempt; during the handling an objection is heard without one (S4-88, S4-89). */
function objectionOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  const { events } = scene.feedbackCase;
  if (!events.some(({ kind }) => kind === 'objected')) return [];
  return scene.life.attempts.flatMap((attempt): Occurrence[] => {
    const result = attempt.resolved?.index ?? attempt.ended?.index;
    if (result === undefined) return [];
    const end = attempt.reopened?.index ?? Infinity;
    const objected = events.find((event, index) => event.kind === 'objected' && index > result && index < end);
    return objected?.kind === 'objected' ? [occurrence(rule, String(attempt.number), objected.at, objected.reason)] : [];
  });
}

/** Taken back, or taken on, before anybody was called. */
const noNeed = ({ endedBy, takenOnAt }: Reconsideration): Because | null =>
  endedBy !== null ? 'withdrawn' : takenOnAt !== null ? 'answered' : null;

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
