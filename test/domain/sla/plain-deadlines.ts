import type { CaseEvent } from '../../../src/domain/case/case-event';
import type { FeedbackCase } from '../../../src/domain/case/feedback-case';
import { foldCase } from '../../../src/domain/case/fold-case';
import type { Instant } from '../../../src/domain/instant';
import type { Configuration } from '../../../src/domain/profile/configuration';
import type { Condition, Duration, Limit } from '../../../src/domain/profile/schema';
import { type CaseLife, lifeOf, type Mark } from '../../../src/domain/sla/case-life';
import { type Deadline, stateOf } from '../../../src/domain/sla/deadline';
import { lengthOf } from '../../../src/domain/sla/duration';
import { meets, meetsEarly } from '../../../src/domain/sla/met-by';
import { PROMISED_UPDATE } from '../../../src/domain/sla/promised-updates';
import { type CalendarInput, calendarOf } from '../../../src/domain/time/work-calendar';
import { addWorkingTime, endOfNthWorkingDay, startOfNextDay, workingTimeBetween } from '../../../src/domain/time/working-time';
import { plainAnnounced } from './plain-announced';
import { plainLetters } from './plain-letters';

/*
 * The rules of `computeDeadlines` said plainly: for every fact that matters the case is folded again from its beginning, and
 * nothing is remembered. Slow, quadratic, and easy to believe; the laws hold the quick one against it.
 */

type Closed = readonly { readonly from: Instant; readonly to: Instant }[];
interface Course {
  readonly countFrom: Instant;
  readonly length: number;
  readonly clock: 'calendar' | 'working';
}

/** One promise to be kept: where its clock may start and which facts count for it. */
interface Obligation {
  readonly milestone: string;
  readonly cycle: number;
  readonly limits: readonly { readonly limit: Limit; readonly startAt: Instant }[];
  readonly metAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Index of the fact that met or ended it. */
  readonly closed: number;
}

/**
 * Deadlines of a case at `now`: per milestone and cycle the earliest of all enabled matching limits, pauses not counted
 * (spec 3.1 #3–#5; S0-03, S0-08…S0-16). A milestone that is met keeps the limits that held then: raising the urgency later
 * breaks no promise that was kept.
 */
export function plainDeadlines(configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  const life = lifeOf(feedbackCase);
  const limits = configuration.profile.limits.filter((limit) => limit.enabled !== false);
  const milestones = [...new Set(limits.map((limit) => limit.milestone))];
  const found = milestones.flatMap((milestone) => {
    const own = limits.filter((limit) => limit.milestone === milestone);
    const everyAttempt = milestone === solutionOf(limits) || own.some(({ due }) => due.after === 'resolve');
    const ofEmergencies = everyAttempt ? [] : own.filter(isOfEmergency);
    const promised =
      ofEmergencies.length === own.length
        ? []
        : life.attempts.flatMap((_, index) => promiseOf(milestone, index, own, limits, feedbackCase, life, configuration) ?? []);
    const again = ofEmergencies.length === 0 ? [] : owedAgain(milestone, ofEmergencies, limits, promised[0] ?? null, feedbackCase, life);
    // Whoever praises is asked for no field of the form.
    const asked = feedbackCase.axes['type'] !== 'praise' || milestone !== 'register';
    return [...promised, ...again]
      .filter(({ metAt }) => asked || metAt !== null)
      .map((promise) => decide(promise, configuration, life, now));
  });
  return [
    ...found,
    ...promisedUpdates(feedbackCase, life, now),
    ...plainLetters(configuration, feedbackCase, now),
    ...plainAnnounced(configuration, feedbackCase, found, now),
  ];
}

/** A process without limits for the solution promises progress or one. */
const solutionOf = (limits: readonly Limit[]): string =>
  limits.some(({ milestone }) => milestone === 'resolve') ? 'resolve' : 'progress-or-solution';

const isOfEmergency = ({ when, due }: Limit): boolean => when['emergency'] === true && due.after === undefined;

/**
 * Each emergency owes anew, from its declaration, what it has limits for and what is not owed still (S0-79, S0-81); where nothing but
 * emergencies promises the milestone, each owes it.
 */
function owedAgain(
  milestone: string,
  own: readonly Limit[],
  all: readonly Limit[],
  first: Obligation | null,
  feedbackCase: FeedbackCase,
  life: CaseLife,
): readonly Obligation[] {
  const { events } = feedbackCase;
  const found: Obligation[] = [];
  let owedUntil = first === null ? -1 : first.closed;
  let cycle = first?.cycle ?? 0;
  events.forEach((event, declared) => {
    const isFirst = event.kind === 'emergency-declared' && !asOfFact(feedbackCase, declared - 1).emergency;
    if (!isFirst || owedUntil > declared) return;
    cycle += 1;
    const owedAt = (index: number): Obligation['limits'] => {
      const active = activeLimits(all, asOfFact(feedbackCase, index));
      return own
        .filter((limit) => active.has(limit))
        .map((limit) => ({ limit, startAt: countsFrom(limit, event.at, asOfFact(feedbackCase, index)) }));
    };
    const isEnd = (index: number): boolean =>
      ['emergency-ended', 'closed', 'cancelled'].includes(events[index]?.kind ?? '') ||
      life.attempts.some(({ ended }) => ended?.index === index);
    const after = events.flatMap((_, index) => (index > declared ? [index] : []));
    const ofLife = after.find(isEnd) ?? Infinity;
    const toldInvalid = after.find((index) => explanationAt(feedbackCase, life, index)) ?? Infinity;
    const end = Math.min(ofLife, toldInvalid);
    const met = after.find(
      (index) =>
        index < (end === toldInvalid ? end + 1 : end) && answersAgain(milestone, index, feedbackCase, life) && owedAt(index).length > 0,
    );
    const closed = met ?? end;
    const limits = owedAt(met ?? end - 1);
    if (limits.length === 0) return;
    owedUntil = closed;
    found.push({
      milestone,
      cycle,
      limits,
      metAt: met === undefined ? null : Math.max(events[met]?.at ?? 0, event.at),
      endedAt: met === undefined ? (events[end]?.at ?? null) : null,
      closed,
    });
  });
  return found;
}

/** What the customer reads of us after the declaration answers them. */
const meetsAgain = (milestone: string, event: CaseEvent): boolean =>
  meets(milestone, event) ||
  (milestone === 'first-response' &&
    (event.kind === 'result-replied' ||
      (event.kind === 'progress-reported' && event.shared === true) ||
      event.kind === 'invalid-marked' ||
      (event.kind === 'survey-asked' && event.via === 'comment') ||
      (event.kind === 'survey-not-asked' && event.because === 'cool-down')));

function promiseOf(
  milestone: string,
  attemptIndex: number,
  own: readonly Limit[],
  all: readonly Limit[],
  feedbackCase: FeedbackCase,
  life: CaseLife,
  configuration: Configuration,
): Obligation | null {
  const attempt = life.attempts[attemptIndex];
  if (attempt === undefined) return null;
  const told = explanation(feedbackCase, attempt);
  const afterStart = (limit: Limit): Mark | null => startOf(limit, attemptIndex, feedbackCase, life, solutionOf(all));
  const started = own
    .map((limit) => ({ limit, start: afterStart(limit) }))
    .filter((item): item is { limit: Limit; start: Mark } => item.start !== null)
    // After the customer was told that it is invalid no clock starts.
    .filter(({ start }) => start.index < told);
  const first = started.reduce<Mark | null>(
    (earliest, { start }) => (earliest === null || start.index < earliest.index ? start : earliest),
    null,
  );
  if (first === null) return null;
  // What is promised for after the resolution ends when that is undone; what is promised for the matter goes on until it is closed.
  const perAttempt = milestone === solutionOf(all) || started.every(({ limit }) => limit.due.after !== undefined);
  // A callback is owed also after closing; what was cancelled, or closed because nobody answers, owes nothing.
  const callback = milestone === 'follow-up' || milestone === 'satisfaction-follow-up';
  const ending = attempt.ended === null ? undefined : feedbackCase.events[attempt.ended.index];
  const isOver = ending?.kind === 'cancelled' || (ending?.kind === 'closed' && ending.result === 'no-answer');
  const gone = isOver ? attempt.ended : attempt.reopened;
  const over = callback ? gone : perAttempt ? (attempt.ended ?? attempt.reopened) : firstEnd(life);
  const choose = (asOf: FeedbackCase): Obligation['limits'] => {
    const active = activeLimits(all, asOf);
    return started
      .filter(({ limit }) => active.has(limit))
      .map(({ limit, start }) => ({ limit, startAt: countsFrom(limit, start.at, asOf) }));
  };
  const owedAt = (index: number): Obligation['limits'] => choose(asOfFact(feedbackCase, index));
  // What was not owed yet when the case was closed, such as the plan of a later emergency, may still come.
  const ofLife = over !== null && (perAttempt || owedAt(over.index - 1).length > 0) ? over : null;
  const toldAt = feedbackCase.events[told]?.at;
  const byWord = toldAt !== undefined && owedAt(told - 1).length > 0 ? { at: toldAt, index: told } : null;
  const ended = byWord !== null && byWord.index < (ofLife?.index ?? Infinity) ? byWord : ofLife;
  // To say that it is invalid may be what meets it.
  const until = ended === null ? Infinity : ended === byWord ? ended.index + 1 : ended.index;
  const counts = (index: number): boolean => index >= first.index && (index > first.index || index === 0) && index < until;
  const early = (event: CaseEvent, index: number): boolean =>
    index > attempt.start.index && index < first.index && meetsEarly(milestone, event);
  const metIndex = feedbackCase.events.findIndex(
    (event, index) => ((counts(index) && answers(milestone, index, feedbackCase, life)) || early(event, index)) && owedAt(index).length > 0,
  );
  const met = feedbackCase.events[metIndex];
  if (met) return promise(metIndex, { at: Math.max(met.at, first.at), index: metIndex }, null);
  if (ended !== null) return promise(ended.index - 1, null, ended);
  const last = feedbackCase.events.length;
  if (choose(feedbackCase).length > 0) return promise(last, null, callback ? null : (life.attempts.at(-1)?.ended ?? null));
  // Promised for an emergency that is over: no longer owed, unless it was missed before.
  const calm = feedbackCase.events.findLastIndex(
    (_, index) => index > 0 && asOfFact(feedbackCase, index - 1).emergency && !asOfFact(feedbackCase, index).emergency,
  );
  const end = feedbackCase.events[calm];
  return end === undefined || calm <= attempt.start.index ? null : promise(calm - 1, null, { at: end.at, index: calm });

  /** What was missed when an emergency was declared, or ended, keeps its limits; the next emergency owes of its own. */
  function promise(last: number, met: Mark | null, ended: Mark | null): Obligation | null {
    const base = { milestone, cycle: attemptIndex + 1 };
    const closed = (met ?? ended)?.index ?? Infinity;
    const missed = perAttempt || !own.some(isOfEmergency) ? Infinity : missedBefore(Math.min(closed, last + 1));
    const limits = owedAt(Math.min(last, missed - 1));
    if (limits.length === 0) return null;
    return { ...base, limits, metAt: met?.at ?? null, endedAt: ended?.at ?? null, closed: Math.min(closed, missed) };
  }

  function missedBefore(index: number): number {
    const turn = feedbackCase.events.findIndex((event, place) => {
      if (place >= index || place === 0) return false;
      const turns = asOfFact(feedbackCase, place).emergency !== asOfFact(feedbackCase, place - 1).emergency;
      const limits = turns ? owedAt(place - 1) : [];
      if (limits.length === 0) return false;
      const open: Obligation = { milestone, cycle: 1, limits, metAt: null, endedAt: event.at, closed: place };
      return decide(open, configuration, life, event.at).breachesAt < event.at;
    });
    return turn === -1 ? Infinity : turn;
  }
}

/** Where the clock of a limit starts in an attempt; `null` when it does not (spec 3.1 #5). */
function startOf(limit: Limit, attemptIndex: number, feedbackCase: FeedbackCase, life: CaseLife, solution: string): Mark | null {
  const attempt = life.attempts[attemptIndex];
  const after = limit.due.after;
  if (attempt === undefined) return null;
  if (after === undefined) return attemptIndex === 0 || limit.milestone === solution ? attempt.start : null;
  if (after === 'resolve') return attempt.resolved;
  if (attemptIndex > 0) return null;
  const index = feedbackCase.events.findIndex((_, place) => answers(after, place, feedbackCase, life));
  const event = feedbackCase.events[index];
  return event ? { at: Math.max(event.at, feedbackCase.receivedAt), index } : null;
}

/**
 * A limit counts from its start point, whenever its condition came true (spec 3.1 #5), with two exceptions: an emergency is
 * a moment, and "within 30 minutes" runs from its declaration (S0-79, S0-81); "at once" means from when there is reason for
 * it, so that a mark set after two hours is not two hours late (S1-11, S2-22, S3-29).
 */
function countsFrom(limit: Limit, startAt: Instant, asOf: FeedbackCase): Instant {
  if (limit.due.immediate === true) return Math.max(startAt, holdsSince(limit.when, asOf));
  return limit.when['emergency'] === true ? Math.max(startAt, emergencySince(asOf.events) ?? startAt) : startAt;
}

const firstEnd = (life: CaseLife): Mark | null => life.attempts.find((attempt) => attempt.ended !== null)?.ended ?? null;

/** Limits that match, without those that another active limit replaces (S4-62). */
function activeLimits(limits: readonly Limit[], feedbackCase: FeedbackCase): ReadonlySet<Limit> {
  const matching = limits.filter((limit) => matches(limit.when, feedbackCase));
  const verdicts = new Map<Limit, boolean>();
  const isActive = (limit: Limit): boolean => {
    const known = verdicts.get(limit);
    if (known !== undefined) return known;
    // In a circle of replacements the limit asked first stays.
    verdicts.set(limit, false);
    const active = !matching.some((other) => other !== limit && (other.replaces?.includes(limit.id) ?? false) && isActive(other));
    verdicts.set(limit, active);
    return active;
  };
  return new Set(matching.filter(isActive));
}

function decide(obligation: Obligation, configuration: Configuration, life: CaseLife, now: Instant): Deadline {
  const { milestone, cycle, metAt, endedAt } = obligation;
  const { calendar, graceMinutes } = configuration.settings;
  const asOf = metAt ?? endedAt ?? now;
  const open = metAt === null && endedAt === null;
  const candidates = obligation.limits
    .map(({ limit, startAt }) => {
      const emergency = isOfEmergency(limit);
      const holds = ({ from }: { from: Instant }): boolean => !emergency || from >= startAt;
      const pauses = pausesUntil(life, asOf).filter(holds);
      const paused = open && life.pauses.some((pause) => pause.to === null && holds(pause));
      const course = courseOf(limit.due, startAt, calendar);
      return { limit, startAt, course, dueAt: dueOf(limit.due, startAt, pauses, calendar), pauses, paused, emergency };
    })
    // What runs before what stands still; of equal ones the more specific explains more.
    .sort(
      (a, b) =>
        Number(a.paused) - Number(b.paused) || a.dueAt - b.dueAt || Object.keys(b.limit.when).length - Object.keys(a.limit.when).length,
    );
  const [winner, ...others] = candidates;
  if (winner === undefined) throw new Error(`No limit is left for ${milestone}.`);
  const immediate = winner.limit.due.immediate === true;
  const breachesAt = immediate ? passes(winner.course, graceMinutes * 60_000, winner.pauses, calendar) : winner.dueAt;
  return {
    milestone,
    cycle,
    limit: winner.limit.id,
    src: winner.limit.src,
    startAt: winner.startAt,
    dueAt: winner.dueAt,
    breachesAt,
    state: stateOf({ breachesAt, metAt, endedAt, paused: winner.paused, now }),
    metAt,
    endedAt,
    others: others.filter((other) => winner.paused || !other.paused).map(({ limit, dueAt }) => ({ limit: limit.id, dueAt })),
    ...(immediate ? { immediate } : {}),
    ...(winner.emergency ? { emergency: true } : {}),
    asOf,
  };
}

/** In working days: day by day, one at whose close the case is paused is left out. */
function dueOf(due: Duration, startAt: Instant, pauses: Closed, calendar: CalendarInput): Instant {
  const length = lengthOf(due);
  if (length.clock !== 'working-days') {
    const course = courseOf(due, startAt, calendar);
    return passes(course, course.length, pauses, calendar);
  }
  let left = length.days;
  for (let day = 1; ; day += 1) {
    const close = endOfNthWorkingDay(calendarOf(calendar), startAt, day);
    if (!pauses.some(({ from, to }) => from < close && close <= to)) left -= 1;
    if (left === 0) return close;
  }
}

function courseOf(due: Duration, startAt: Instant, calendar: CalendarInput): Course {
  const length = lengthOf(due);
  if (length.clock !== 'working-days') return { countFrom: startAt, length: length.milliseconds, clock: length.clock };
  const work = calendarOf(calendar);
  const countFrom = startOfNextDay(work, startAt);
  return {
    countFrom,
    length: workingTimeBetween(work, countFrom, endOfNthWorkingDay(work, startAt, length.days)),
    clock: 'working',
  };
}

/** Instant at which so many milliseconds of the course have passed, pauses not counted. */
function passes(course: Course, milliseconds: number, pauses: Closed, calendar: CalendarInput): Instant {
  const working = course.clock === 'working';
  const between = (from: Instant, to: Instant): number =>
    working ? workingTimeBetween(calendarOf(calendar), from, to) : Math.max(0, to - from);
  const add = (at: Instant, time: number): Instant => (working ? addWorkingTime(calendarOf(calendar), at, time) : at + time);
  let at = course.countFrom;
  let rest = milliseconds;
  for (const pause of pauses) {
    if (pause.to <= at) continue;
    const run = between(at, pause.from);
    if (rest <= run) break;
    rest -= run;
    at = pause.to;
  }
  return add(at, rest);
}

/** The pauses that matter until an instant, as closed stretches: what still lasts then is taken to end there. */
function pausesUntil(life: CaseLife, end: Instant): readonly { readonly from: Instant; readonly to: Instant }[] {
  return life.pauses.filter((pause) => pause.from < end).map((pause) => ({ from: pause.from, to: Math.min(pause.to ?? end, end) }));
}

/**
 * The next update somebody promised the customer is itself a deadline (S2-31, S2-32), and so is the next word promised when
 * an escalation was acknowledged. A promise names an instant, so pauses do not move it; a newer one takes its place.
 */
function promisedUpdates(feedbackCase: FeedbackCase, life: CaseLife, now: Instant): readonly Deadline[] {
  const promises = feedbackCase.events.flatMap((event, index) => {
    const dueAt =
      event.kind === 'next-update-promised' ? event.dueAt : event.kind === 'escalation-acknowledged' ? event.nextUpdateAt : undefined;
    return dueAt === undefined ? [] : [{ index, startAt: event.at, dueAt: Math.max(dueAt, event.at) }];
  });
  return promises.map(({ index, startAt, dueAt }, position) => {
    const next = promises[position + 1];
    const end = life.attempts.map((attempt) => attempt.ended).find((mark) => mark !== null && mark.index > index) ?? null;
    const isNote = (event: CaseEvent): boolean => event.kind === 'progress-reported' && event.shared !== true;
    const promisedBy = feedbackCase.events[index]?.by ?? null;
    // Within two minutes, or half of what is left of a shorter promise, the same person has said nothing new.
    const isSaidWith = ({ kind, by, at }: CaseEvent): boolean =>
      (kind === 'progress-reported' || kind === 'first-response-sent') &&
      promisedBy !== null &&
      by === promisedBy &&
      at - startAt < 120_000 &&
      2 * (at - startAt) < dueAt - startAt;
    const isForCustomer = feedbackCase.events[index]?.kind === 'next-update-promised';
    const met = feedbackCase.events.find(
      (event, at) =>
        at > index &&
        at < (next?.index ?? Infinity) &&
        meets('next-update', event) &&
        !(isForCustomer && (isNote(event) || isSaidWith(event))),
    );
    const metAt = met?.at ?? null;
    const endedAt = metAt !== null ? null : (next?.startAt ?? end?.at ?? null);
    return {
      milestone: 'next-update',
      cycle: position + 1,
      limit: PROMISED_UPDATE,
      src: ['S2-31', 'S2-32'],
      startAt,
      dueAt,
      breachesAt: dueAt,
      state: stateOf({ breachesAt: dueAt, metAt, endedAt, paused: false, now }),
      metAt,
      endedAt,
      others: [],
      asOf: metAt ?? endedAt ?? now,
    };
  });
}

/** True when every key of the condition holds (spec 3.1 #3): axes, `channel`, `customer-tier`, `emergency`, `status`, flags. */
const matches = (when: Condition, feedbackCase: FeedbackCase): boolean =>
  Object.entries(when).every(([key, wanted]) => holds(feedbackCase, key, wanted));

function holds(feedbackCase: FeedbackCase, key: string, wanted: Condition[string]): boolean {
  if (typeof wanted === 'boolean') return (key === 'emergency' ? feedbackCase.emergency : feedbackCase.flags.includes(key)) === wanted;
  const values: readonly string[] = typeof wanted === 'string' ? [wanted] : wanted;
  const value = presentValue(feedbackCase, key);
  // A mark such as 紧急 (S1-11) is an axis with one value; an agent may also set it as a flag.
  return (value !== null && values.includes(value)) || (key.endsWith('-flag') && values.some((flag) => feedbackCase.flags.includes(flag)));
}

function presentValue(feedbackCase: FeedbackCase, key: string): string | null {
  if (key === 'channel') return feedbackCase.registration.channel;
  if (key === 'status') return feedbackCase.state;
  return feedbackCase.axes[key] ?? (key === 'customer-tier' ? feedbackCase.registration.customerTier : null);
}

/** The case as it stood right after the fact with this index. */
function asOfFact(feedbackCase: FeedbackCase, index: number): FeedbackCase {
  if (index >= feedbackCase.events.length - 1) return feedbackCase;
  // What the app itself decided changes no condition and may be long.
  return foldCase(feedbackCase.events.slice(0, index + 1).filter((event) => event.kind !== 'escalated'));
}

/** When the present emergency was declared; `null` without one. */
function emergencySince(events: readonly CaseEvent[]): Instant | null {
  let since: Instant | null = null;
  for (const event of events) {
    if (event.kind === 'emergency-declared') since ??= event.at;
    if (event.kind === 'emergency-ended' || event.kind === 'closed' || event.kind === 'cancelled') since = null;
  }
  return since;
}

/** Since when the condition has held without a break, as far as axes, flags and emergency decide it; the opening at the earliest. */
function holdsSince(when: Condition, feedbackCase: FeedbackCase): Instant {
  const values = new Map<string, string>();
  const wanted = (axis: string): readonly unknown[] => [when[axis]].flat();
  let since = feedbackCase.receivedAt;
  for (const event of feedbackCase.events) {
    if (event.kind === 'case-opened') for (const [axis, value] of Object.entries(event.axes)) values.set(axis, value);
    if (event.kind === 'axis-set') {
      const heldOn = wanted(event.axis).includes(values.get(event.axis)) && wanted(event.axis).includes(event.value);
      if (event.axis in when && !heldOn) since = event.at;
      values.set(event.axis, event.value);
    }
    if (event.kind === 'flag-set' && Object.entries(when).some(([key, value]) => isMark(key, value, event.flag) && !values.has(key)))
      since = event.at;
  }
  return when['emergency'] === true ? Math.max(since, emergencySince(feedbackCase.events) ?? since) : since;
}

/** A flag that stands for the value of a mark such as `urgent-flag` (S1-11). */
const isMark = (key: string, value: Condition[string], flag: string): boolean =>
  key === flag || (key.endsWith('-flag') && [value].flat().includes(flag));

const answeredBefore = ({ events }: FeedbackCase, index: number): boolean =>
  events.slice(0, index).some(({ kind }) => kind === 'first-response-sent');

/** Place of the first fact that told the customer of this attempt why it is invalid and was not taken back in it; Infinity without one. */
function explanation({ events }: FeedbackCase, { start, reopened }: CaseLife['attempts'][number]): number {
  const until = reopened?.index ?? Infinity;
  const valid = events.findLastIndex(
    (event, index) =>
      index >= start.index && index < until && event.kind === 'axis-set' && event.axis === 'nature' && event.value !== 'invalid',
  );
  const found = events.findIndex(
    (event, index) => index >= Math.max(start.index, valid) && index < until && event.kind === 'invalid-marked',
  );
  return found === -1 ? Infinity : found;
}

const explanationAt = (feedbackCase: FeedbackCase, { attempts }: CaseLife, index: number): boolean =>
  attempts.some((attempt) => explanation(feedbackCase, attempt) === index);

/** Whether the fact at this place meets the milestone; that it is invalid meets nothing but a promised word once it is taken back. */
function answers(milestone: string, index: number, feedbackCase: FeedbackCase, life: CaseLife): boolean {
  const event = feedbackCase.events[index];
  if (event === undefined || !meets(milestone, event, answeredBefore(feedbackCase, index))) return false;
  return event.kind !== 'invalid-marked' || milestone === 'next-update' || explanationAt(feedbackCase, life, index);
}

function answersAgain(milestone: string, index: number, feedbackCase: FeedbackCase, life: CaseLife): boolean {
  const event = feedbackCase.events[index];
  if (event === undefined || !meetsAgain(milestone, event)) return false;
  return event.kind !== 'invalid-marked' || milestone === 'first-response' || explanationAt(feedbackCase, life, index);
}
