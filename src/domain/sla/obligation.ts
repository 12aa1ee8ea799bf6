import { isClosedUnanswered } from '../case/closed-unanswered';
import type { FeedbackCase } from '../case/feedback-case';
import { FOLLOW_UP_MILESTONES } from '../follow-up/task';
import type { Instant } from '../instant';
import type { Limit } from '../profile/schema';
import { type CaseHistory, type Emergency, historyOf, type Moment } from './case-history';
import { type Attempt, type CaseLife, lifeOf, type Mark } from './case-life';
import { explainedIn } from './explained';
import { holdsSince } from './holds-since';
import type { LimitBook, MilestoneLimits } from './limit-book';
import { meetsEarly } from './met-by';

/** One promise to be kept: the limits that count and where their clocks start, and what ended it. */
export interface Obligation {
  readonly milestone: string;
  /** 1, 2, …: the attempt it belongs to; of what emergencies owe anew, one more each time. */
  readonly cycle: number;
  readonly limits: readonly { readonly limit: Limit; readonly startAt: Instant }[];
  readonly metAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Index of the fact that met or ended it, or from which a later emergency owes of its own; Infinity while it is open to all. */
interface Placed {
  readonly obligation: Obligation;
  readonly closed: number;
}

/** Whether the earliest of these limits was missed by then, if nothing had met it. */
export type MissedBy = (limits: Obligation['limits'], at: Instant) => boolean;

interface Started {
  readonly limit: Limit;
  readonly start: Mark;
}

/** Asking the customer whether it is solved is owed also after closing: who handled it does not end it by that (S2-13, S2-34). */
const OUTLIVES_CLOSING = FOLLOW_UP_MILESTONES;

/** Everything that is or was owed in a case: per milestone and attempt at most one obligation. */
export class Obligations {
  private readonly life: CaseLife;
  private readonly history: CaseHistory;
  private readonly activeAt: (moment: Moment) => ReadonlySet<Limit>;
  private readonly firstEnd: Mark | null;

  constructor(
    private readonly book: LimitBook,
    private readonly feedbackCase: FeedbackCase,
    private readonly missedBy: MissedBy,
  ) {
    this.life = lifeOf(feedbackCase);
    this.history = historyOf(feedbackCase);
    this.activeAt = book.reader();
    this.firstEnd = this.life.attempts.find((attempt) => attempt.ended !== null)?.ended ?? null;
  }

  all(): readonly Obligation[] {
    return this.book.milestones.flatMap((group) => {
      const [first, ...later] = this.life.attempts;
      // What only emergencies promise is promised by each of them.
      if (group.ofEmergencies.length === group.limits.length) return this.anew(group, null);
      const found = (group.everyAttempt ? [first, ...later] : [first]).flatMap((attempt) => this.of(group, attempt) ?? []);
      const obligations = found.map(({ obligation }) => obligation);
      return group.ofEmergencies.length === 0 ? obligations : [...obligations, ...this.anew(group, found[0] ?? null)];
    });
  }

  /**
   * What each emergency owes of a milestone from its declaration on (S0-79, S0-81): the customer who was answered before hears of it
   * again. One declared while the milestone is still owed shortens that promise and makes no other, unless that was missed already.
   */
  private anew(group: MilestoneLimits, before: Placed | null): readonly Obligation[] {
    const found: Obligation[] = [];
    let last = before;
    let cycle = before?.obligation.cycle ?? 0;
    for (const emergency of this.history.emergencies) {
      if (last !== null && last.closed > emergency.declared.index) continue;
      cycle += 1;
      const placed = this.ofEmergency(group, emergency, cycle);
      if (placed === null) continue;
      found.push(placed.obligation);
      last = placed;
    }
    return found;
  }

  private ofEmergency({ milestone, ofEmergencies }: MilestoneLimits, { declared, ended }: Emergency, cycle: number): Placed | null {
    const started = ofEmergencies.map((limit): Started => ({ limit, start: declared }));
    const closing = this.life.attempts.find((attempt) => (attempt.ended?.index ?? -1) > declared.index)?.ended ?? null;
    const explained = this.life.attempts.flatMap(({ number }) => explainedIn(this.feedbackCase, number) ?? []);
    const end = first(ended, closing, explained.find(({ index }) => index > declared.index) ?? null);
    const metIndex = this.history.firstMeeting(
      milestone,
      declared.index,
      this.untilWith(end),
      (index) => this.isOwed(started, index),
      true,
    );
    const met = this.history.eventAt(metIndex);
    const closed = met ? metIndex : (end?.index ?? Infinity);
    const limits = this.choose(started, met ? metIndex : closed - 1);
    if (limits.length === 0) return null;
    const metAt = met ? Math.max(met.at, declared.at) : null;
    return { obligation: { milestone, cycle, limits, metAt, endedAt: met ? null : (end?.at ?? null) }, closed };
  }

  private of(group: MilestoneLimits, attempt: Attempt): Placed | null {
    const { milestone, limits } = group;
    const started = this.started(limits, attempt);
    const begun = first(...started.map(({ start }) => start));
    if (begun === null) return null;
    const owed = (met: Mark | null, ended: Mark | null, last: number): Placed | null => {
      const closed = (met ?? ended)?.index ?? Infinity;
      const missed = this.missedAround(started, group, Math.min(closed, last + 1));
      const chosen = this.choose(started, Math.min(last, missed - 1));
      const obligation = { milestone, cycle: attempt.number, limits: chosen, metAt: met?.at ?? null, endedAt: ended?.at ?? null };
      return chosen.length === 0 ? null : { obligation, closed: Math.min(closed, missed) };
    };
    // What is promised for after the resolution ends when that is undone; what is promised for the matter goes on until it is closed.
    const perAttempt = milestone === this.book.solution || started.every(({ limit }) => limit.due.after !== undefined);
    const outlives = OUTLIVES_CLOSING.has(milestone);
    const over = outlives ? this.undone(attempt) : perAttempt ? (attempt.ended ?? attempt.reopened) : this.firstEnd;
    // What was not owed yet when the case was closed, such as the plan of a later emergency, may still come.
    const isLast = (end: Mark): boolean => (perAttempt && end === over) || this.isOwed(started, end.index - 1);
    const ends = [over, this.explained(attempt)].filter((end): end is Mark => end !== null && isLast(end));
    const ended = first(...ends);
    const after = begun.index === 0 ? -1 : begun.index;
    const early = (index: number): boolean => meetsEarly(milestone, this.history.eventAt(index));
    // The history is asked from the start of the attempt: what is told early counts from there.
    const metIndex = this.history.firstMeeting(
      milestone,
      Math.min(after, attempt.start.index),
      this.untilWith(ended),
      (index) => (index > after || early(index)) && this.isOwed(started, index),
    );
    const met = this.history.eventAt(metIndex);
    if (met) return owed({ at: Math.max(met.at, begun.at), index: metIndex }, null, metIndex);
    if (ended !== null) return owed(null, ended, ended.index - 1);
    if (this.choose(started, Infinity).length > 0)
      return owed(null, outlives ? null : (this.life.attempts.at(-1)?.ended ?? null), Infinity);
    // Promised for an emergency that is over: no longer owed, unless it was missed before.
    const calm = this.history.emergencies.findLast(({ ended: end }) => end !== null)?.ended ?? null;
    return calm === null || calm.index <= attempt.start.index ? null : owed(null, calm, calm.index - 1);
  }

  /**
   * Index of the first fact, before another, that declares or ends an emergency when the promise was missed already: it keeps what
   * counted until then, because what was missed stays missed, and each emergency from there on owes of its own. Infinity without one.
   */
  private missedAround(started: readonly Started[], { ofEmergencies }: MilestoneLimits, before: number): number {
    if (ofEmergencies.length === 0) return Infinity;
    const turns = this.history.emergencies.flatMap(({ declared, ended }) => (ended === null ? [declared] : [declared, ended]));
    const turn = turns.find(({ index, at }) => {
      if (index >= before) return false;
      const counted = this.choose(started, index - 1);
      return counted.length > 0 && this.missedBy(counted, at);
    });
    return turn?.index ?? Infinity;
  }

  private explained({ number }: Attempt): Mark | null {
    return explainedIn(this.feedbackCase, number);
  }

  /** Up to the end, left out; what ends it by telling the customer why may be what meets it (S4-62). */
  private untilWith(end: Mark | null): number {
    if (end === null) return Infinity;
    return this.history.eventAt(end.index)?.kind === 'invalid-marked' ? end.index + 1 : end.index;
  }

  /** What takes a callback away: that the case was withdrawn or cancelled, opened again, or closed because nobody answers. Other closings do not. */
  private undone({ ended, reopened }: Attempt): Mark | null {
    const event = ended === null ? undefined : this.history.eventAt(ended.index);
    return event?.kind === 'cancelled' || isClosedUnanswered(event) ? ended : reopened;
  }

  /** Limits whose clock started in an attempt, and where; after the customer was told that it is invalid none does. */
  private started(limits: readonly Limit[], attempt: Attempt): readonly Started[] {
    const found: Started[] = [];
    const explained = this.explained(attempt);
    for (const limit of limits) {
      const start = this.startOf(limit, attempt);
      if (start !== null && start.index < (explained?.index ?? Infinity)) found.push({ limit, start });
    }
    return found;
  }

  /** Where the clock of a limit starts in an attempt; `null` when it does not (spec 3.1 #5). */
  private startOf({ due: { after }, milestone }: Limit, attempt: Attempt): Mark | null {
    if (after === undefined) return attempt.number === 1 || milestone === this.book.solution ? attempt.start : null;
    if (after === 'resolve') return attempt.resolved;
    if (attempt.number > 1) return null;
    const [index] = this.history.meetingsOf(after);
    const event = index === undefined ? undefined : this.history.eventAt(index);
    return index === undefined || event === undefined ? null : { at: Math.max(event.at, this.feedbackCase.receivedAt), index };
  }

  private isOwed(started: readonly Started[], index: number): boolean {
    const active = this.activeAt(this.history.asOf(index));
    return started.some(({ limit }) => active.has(limit));
  }

  /** The limits that counted right after a fact, each with the instant from which it counts. */
  private choose(started: readonly Started[], index: number): Obligation['limits'] {
    const moment = this.history.asOf(index);
    const active = this.activeAt(moment);
    const chosen: { limit: Limit; startAt: Instant }[] = [];
    for (const { limit, start } of started)
      if (active.has(limit)) chosen.push({ limit, startAt: this.countsFrom(limit, start.at, index, moment) });
    return chosen;
  }

  /**
   * A limit counts from its start point, whenever its condition came true (spec 3.1 #5), with two exceptions: an emergency is
   * a moment, and "within 30 minutes" runs from its declaration (S0-79, S0-81); "at once" means from when there is reason for
   * it, so that a mark set after two hours is not two hours late (S1-11, S2-22, S3-29).
   */
  private countsFrom(limit: Limit, startAt: Instant, index: number, { emergencySince }: Moment): Instant {
    if (limit.due.immediate === true) return Math.max(startAt, holdsSince(limit.when, this.feedbackCase, index));
    return limit.when['emergency'] === true ? Math.max(startAt, emergencySince ?? startAt) : startAt;
  }
}

/** The mark that comes first; `null` where there is none. */
const first = (...marks: readonly (Mark | null)[]): Mark | null =>
  marks.reduce((earliest, mark) => (mark !== null && mark.index < (earliest?.index ?? Infinity) ? mark : earliest), null);
