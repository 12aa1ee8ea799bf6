import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { withdrawnAt } from '../case/withdrawn';
import { isPraise } from '../handling/parts/is-praise';
import { RESOLVE_LIMIT } from '../handling/resolve-limit';
import { earliest, type Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { attemptAt } from '../satisfaction/attempts';
import { endOfDay } from '../time/end-of-day';
import { lifeOf } from './case-life';
import { type Deadline, toldDeadline } from './deadline';
import { explainedIn, explainedNow } from './explained';

/** What promises a deadline whose day somebody set in a document of the case. */
export const SET_DAY = 'set-day';

export const isSetDay = ({ limit }: Pick<Deadline, 'limit'>): boolean => limit === SET_DAY;

/** The milestone that a rectification is, from its day to its acceptance. */
export const RECTIFICATION = 'rectification';

type Work = CaseEventOf<'work-recorded'>;

interface Day {
  readonly startAt: Instant;
  readonly dueAt: Instant;
}

/**
 * Days that people set for one case: by when it is resolved (S1-21, S2-11), each attempt its own, and by when its rectification is
 * accepted (S4-115, S4-119). Due when that day is over where the project works; no pause moves it. The latest day counts, but one that
 * was missed stays missed.
 */
export function setDays(configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  if (isPraise(feedbackCase)) return [];
  return [...resolveDays(configuration, feedbackCase, now), ...rectification(configuration, feedbackCase, now)];
}

/** Of two promises for the solution of one attempt the earlier is the one (spec 3.1 #3). */
export function withSetDays(byLimits: readonly Deadline[], days: readonly Deadline[]): readonly Deadline[] {
  const rivals = (one: Deadline, other: Deadline): boolean => one.milestone === other.milestone && one.cycle === other.cycle;
  const isLater = (one: Deadline, other: Deadline): boolean => one.dueAt > other.dueAt || (one.dueAt === other.dueAt && isSetDay(one));
  const loses = (one: Deadline, others: readonly Deadline[]): boolean => others.some((other) => rivals(one, other) && isLater(one, other));
  return [...byLimits.filter((one) => !loses(one, days)), ...days.filter((one) => !loses(one, byLimits))];
}

function resolveDays({ settings }: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  const { attempts } = lifeOf(feedbackCase);
  const days = new Map<number, Day>();
  feedbackCase.events.forEach((event, index) => {
    if (!isWritten(event, RESOLVE_LIMIT)) return;
    const attempt = attemptAt(feedbackCase, index);
    if (index > (attempts[attempt - 1]?.resolved?.index ?? Infinity)) return;
    const day = dayAfter(days.get(attempt), event, settings.calendar);
    if (day === undefined) days.delete(attempt);
    else days.set(attempt, day);
  });
  return [...days].map(([attempt, day]) => {
    const { resolved = null, ended = null, reopened = null } = attempts[attempt - 1] ?? {};
    const metAt = earliest(resolved?.at, explainedIn(feedbackCase, attempt)?.at);
    const endedAt = metAt === null ? (ended?.at ?? reopened?.at ?? null) : null;
    return toldDeadline({ milestone: 'resolve', cycle: attempt, limit: SET_DAY, src: ['S1-21', 'S2-11'], ...day, metAt, endedAt }, now);
  });
}

function rectification({ profile, settings }: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  if (profile.rectification === null) return [];
  const { events } = feedbackCase;
  const day = events
    .filter(setsRectification)
    .reduce<Day | undefined>((before, event) => dayAfter(before, event, settings.calendar), undefined);
  if (day === undefined) return [];
  const said = events.findLast((event) => event.kind === 'approval-given' && event.part === RECTIFICATION);
  const metAt = said?.kind === 'approval-given' && said.decision === 'approved' ? said.at : null;
  // A day that was set since is for something that is done all the same.
  const explained = explainedNow(feedbackCase)?.at ?? null;
  const invalidAt = explained !== null && explained >= day.startAt ? explained : null;
  const endedAt = metAt === null ? earliest(withdrawnAt(feedbackCase), invalidAt) : null;
  return [toldDeadline({ milestone: RECTIFICATION, cycle: 1, limit: SET_DAY, src: ['S4-115', 'S4-119'], ...day, metAt, endedAt }, now)];
}

const isWritten = (event: CaseEvent, field: string): event is Work => event.kind === 'work-recorded' && event.field === field;

const setsRectification = (event: CaseEvent): event is Work => isWritten(event, 'deadline') && event.part === RECTIFICATION;

/** Whether a fact sets such a day: from then on the clock runs. */
export const setsDay = (event: CaseEvent): boolean => isWritten(event, RESOLVE_LIMIT) || setsRectification(event);

/** The day as it stands after this save; emptied, none is. A day that is over already was missed, whatever is written then. */
function dayAfter(before: Day | undefined, { at, value }: Work, calendar: Configuration['settings']['calendar']): Day | undefined {
  if (before !== undefined && before.dueAt <= at) return before;
  const dueAt = typeof value === 'string' ? endOfDay(calendar, value) : null;
  return dueAt === null ? undefined : { startAt: at, dueAt: Math.max(dueAt, at) };
}
