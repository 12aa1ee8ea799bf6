import type { FeedbackCase } from '../case/feedback-case';
import { wishesOf } from '../follow-up/further-needs';
import { type Occasion, occasionsOf } from '../follow-up/occasions';
import { WINDOWS } from '../follow-up/task';
import { recordOf } from '../follow-up/task-record';
import { isPraise } from '../handling/parts/is-praise';
import { earliest, type Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { type Deadline, toldDeadline } from './deadline';

/** What promises a follow-up that the source gives no time for: the window of the settings. */
export const WINDOW = 'window';

export const isWindow = ({ milestone }: Pick<Deadline, 'milestone'>): boolean => WINDOWS.some((window) => window === milestone);

/**
 * By when the follow-ups are made that the source asks for without a time (S1-31, S2-36, S3-48, S4-126), and that the customer asked
 * for by saying that there is something else (S0-72): each is warned of, missed and escalated like any promise (spec 3.2 #19). One that
 * is only proposed, because the source says nothing of follow-ups, is owed to nobody. No pause moves them: the result is there.
 */
export function followUpWindows(configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  if (isPraise(feedbackCase)) return [];
  const { profile } = configuration;
  const asked = (profile.followUp ?? [])
    .filter((rule) => rule.due === null)
    .flatMap((rule) => occasionsOf(rule, feedbackCase).map((occasion) => windowOf(configuration, feedbackCase, occasion, rule.src, now)));
  const wishes = wishesOf(feedbackCase, profile).map((wish) => windowOf(configuration, feedbackCase, wish, ['S0-72'], now));
  // Two rules that count from the same are one call.
  return [...asked, ...wishes].filter(
    ({ milestone, cycle }, index, all) => all.findIndex((other) => other.milestone === milestone && other.cycle === cycle) === index,
  );
}

/** The window of one occasion: until it is asked, or the customer says it unasked, or nobody needs to be asked any more. */
export function windowOf(
  { settings }: Configuration,
  feedbackCase: FeedbackCase,
  { id, at, answeredAt, undoneAt }: Occasion,
  src: readonly string[],
  now: Instant,
): Deadline {
  const [milestone = id, attempt] = id.split('/');
  const { done, closed } = recordOf(feedbackCase, id);
  const made = earliest(done?.at, answeredAt);
  const over = earliest(closed?.at, undoneAt);
  // Whatever came first: what is asked or said after it was given up is no news for the promise.
  const [metAt, endedAt] = made !== null && (over === null || made <= over) ? [made, null] : [null, over];
  const dueAt = at + settings.followUp.withinMinutes * 60_000;
  return toldDeadline({ milestone, cycle: Number(attempt ?? 1), limit: WINDOW, src, startAt: at, dueAt, metAt, endedAt }, now);
}
