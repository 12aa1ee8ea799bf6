import type { DeadlineView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { promiseName } from '../domain/case/names';
import { toIso } from '../domain/instant';
import type { Label } from '../domain/label';
import type { Configuration } from '../domain/profile/configuration';
import type { Limit } from '../domain/profile/schema';
import { whomInWords } from '../domain/sla/condition-in-words';
import type { Deadline } from '../domain/sla/deadlines';
import { lengthOf } from '../domain/sla/duration';
import { explainedNow, TOLD_INVALID } from '../domain/sla/explained';
import { limitText } from '../domain/sla/limit-text';
import { isPromisedUpdate } from '../domain/sla/promised-updates';
import { explainDeadline } from '../domain/sla/receipt';
import { isSetDay } from '../domain/sla/set-days';
import { toldWithin } from '../domain/sla/told-within';

/** A deadline with its receipt. `promisedBy`: the configuration in force when it was promised. */
export function deadlineView(
  deadline: Deadline,
  feedbackCase: FeedbackCase,
  promisedBy: Configuration,
  configuration: Configuration,
): DeadlineView {
  const limitOf = (id: string): Limit | undefined => promisedBy.profile.limits.find((candidate) => candidate.id === id);
  const whom = (limit: Limit | undefined): Label => whomInWords(limit?.when ?? {}, promisedBy.profile);
  const limit = limitOf(deadline.limit);
  const length = limit && lengthOf(limit.due);
  return {
    milestone: deadline.milestone,
    label: promiseName(deadline),
    cycle: deadline.cycle,
    startAt: toIso(deadline.startAt),
    dueAt: toIso(deadline.dueAt),
    state: deadline.state,
    metAt: deadline.metAt === null ? null : toIso(deadline.metAt),
    endedAt: deadline.endedAt === null ? null : toIso(deadline.endedAt),
    ...(deadline.endedAt !== null && deadline.endedAt === explainedNow(feedbackCase)?.at ? { endedBecause: TOLD_INVALID } : {}),
    limit: deadline.limit,
    src: deadline.src,
    whom: whom(limit),
    limitText: lengthText(deadline, promisedBy, limit),
    ...(length?.clock === 'working-days' ? { workingDays: length.days } : {}),
    ...(deadline.emergency === true
      ? { emergency: deadline.cycle > 1 && deadline.milestone === 'first-response' ? 'again' : 'declared' }
      : {}),
    ...(isPromisedUpdate(deadline) ? { promised: promiseOf(deadline, feedbackCase) } : {}),
    others: deadline.others.map((other) => ({ limit: other.limit, whom: whom(limitOf(other.limit)), dueAt: toIso(other.dueAt) })),
    receipt: explainDeadline(configuration, feedbackCase, deadline).map((span) => ({
      ...span,
      from: toIso(span.from),
      to: toIso(span.to),
    })),
  };
}

function lengthText(deadline: Deadline, promisedBy: Configuration, limit: Limit | undefined): Label {
  const told = toldWithin(deadline, promisedBy);
  if (told !== null) return limitText(told);
  if (isSetDay(deadline)) return SET_FOR_ITEM;
  return limit === undefined ? PROMISED : limitText(limit.due);
}

/** In place of a length, where somebody set the day in the documents of the item. */
const SET_FOR_ITEM: Label = { en: 'set for this item', zh: '逐项设定' };
/** In place of a length, where somebody named the instant. */
const PROMISED: Label = { en: 'promised', zh: '约定时间' };

/** Who promised this update, and when: the last of that instant, which is the one that holds. */
function promiseOf(deadline: Deadline, { events }: FeedbackCase): NonNullable<DeadlineView['promised']> {
  const made = events.findLast(
    ({ kind, at }) => at === deadline.startAt && (kind === 'next-update-promised' || kind === 'escalation-acknowledged'),
  );
  return { by: made?.by ?? null, at: toIso(deadline.startAt) };
}
