import { plainDocument } from '../document';
import { earliest, type Instant } from '../instant';
import { localText } from '../intake/local-time';
import type { Configuration } from '../profile/configuration';
import { lifeOf, type Pause } from '../sla/case-life';
import { latestAcknowledged, latestPromised } from '../sla/latest-promise';
import { DAY_MS, zonedText } from '../time/zone';
import { isAskedFor } from './asked-for';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { foldCase } from './fold-case';
import type { KeyedFact } from './keyed-fact';
import { presentPause, toldReason, waitsOn } from './pause-reason';
import { latestTelling, nextTelling, TELL_AGAIN_MS } from './tell-again';
import { askedAgainText, begunText, overText, standsStillText } from './wait-texts';
import { noteForWhoeverHasIt } from './whoever-has-it';

/** A customer who does not answer is asked once more after so long. */
const ASK_AGAIN_MS = 3 * DAY_MS;

/** When a wait is looked at again, if nobody says: the next update that was promised, else when the process tracks next (decision 0013). */
export function proposedEnd(configuration: Configuration, feedbackCase: FeedbackCase, at: Instant): Instant {
  const promised = feedbackCase.events.flatMap((event) => (event.kind === 'next-update-promised' && event.dueAt > at ? [event.dueAt] : []));
  return Math.min(promised.at(-1) ?? latestAcknowledged(configuration, feedbackCase, at), latestPromised(configuration, feedbackCase, at));
}

/** The wait is over: the clocks go on, so that no case stands still for ever. */
export function waitsOver(events: readonly CaseEvent[], now: Instant): readonly KeyedFact[] {
  if (!events.some((event) => event.kind === 'paused' && event.until !== undefined && event.until <= now)) return [];
  const pause = presentPause(foldCase(events));
  if (pause?.until === undefined || pause.until > now) return [];
  return [{ key: `pause-over:${pause.from}:${pause.until}`, fact: { kind: 'resumed', at: pause.until, by: null } }];
}

/** When somebody has to look at a case that waits: its end, or the next time somebody is reminded. */
export function nextOfWait(feedbackCase: FeedbackCase, now: Instant): Instant | null {
  const pause = presentPause(feedbackCase);
  if (pause === null) return null;
  const asked = pause.from + ASK_AGAIN_MS;
  return earliest(
    pause.until ?? null,
    waitsOn(pause) === 'customer' && asked > now ? asked : null,
    pause.until === undefined ? nextTelling(pause.from + TELL_AGAIN_MS, now) : null,
  );
}

interface Waiting {
  readonly issueId: string;
  readonly feedbackCase: FeedbackCase;
  readonly configuration: Configuration;
  readonly now: Instant;
}

/** What customer and team hear of a wait: that it begins and why, that an answer is missing, and that it is over. */
export function waitEffects(
  issueId: string,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const waiting: Waiting = { issueId, feedbackCase, configuration, now };
  return lifeOf(feedbackCase).pauses.flatMap((pause): readonly CaseEffect[] => [
    ...begun(waiting, pause),
    ...(pause.to === null ? [...askedAgain(waiting, pause), ...standsStill(waiting, pause)] : over(waiting, pause)),
  ]);
}

/** A public comment is what makes Jira tell the customer; a status says so by itself. */
function begun({ issueId, feedbackCase, configuration, now }: Waiting, pause: Pause): readonly CaseEffect[] {
  const why = toldReason(pause);
  if (why === null || feedbackCase.reporter === null || !isAskedFor(pause.from, now)) return [];
  const { number, registration } = feedbackCase;
  const by = pause.until === undefined ? null : localText(pause.until, configuration.settings.calendar.timeZone, registration.language);
  const document = plainDocument(begunText(number, pause, why, by)[registration.language]);
  return [{ key: `${issueId}:paused:${pause.from}`, kind: 'public-comment', document }];
}

/** Once for each wait on the customer that is not over by then. */
function askedAgain({ issueId, feedbackCase, now }: Waiting, pause: Pause): readonly CaseEffect[] {
  const { number, registration, reporter } = feedbackCase;
  const at = pause.from + ASK_AGAIN_MS;
  if (reporter === null || waitsOn(pause) !== 'customer' || at >= (pause.until ?? Infinity) || !isAskedFor(at, now)) return [];
  const document = plainDocument(askedAgainText(number, toldReason(pause))[registration.language]);
  return [{ key: `${issueId}:customer-reminded:${pause.from}`, kind: 'public-comment', document }];
}

/** Told again each week: nothing ends a wait without a day. */
function standsStill({ issueId, feedbackCase, configuration, now }: Waiting, pause: Pause): readonly CaseEffect[] {
  const telling = pause.until === undefined ? latestTelling(pause.from + TELL_AGAIN_MS, feedbackCase, configuration, now) : null;
  if (telling === null) return [];
  const { number, registration } = feedbackCase;
  const { language } = registration;
  const since = zonedText(configuration.settings.calendar.timeZone, pause.from);
  return [
    {
      key: `${issueId}:no-word:${pause.from}:${telling.before + 1}`,
      kind: 'internal-comment',
      document: plainDocument(standsStillText(number, pause, since)[language]),
      ...telling.to,
      language,
    },
  ];
}

/** Only a wait that ran out: who resumes it, or gets the answer, knows. */
function over({ issueId, feedbackCase, configuration, now }: Waiting, pause: Pause): readonly CaseEffect[] {
  if (pause.until === undefined || pause.to !== pause.until || !isAskedFor(pause.to, now)) return [];
  const key = `${issueId}:pause-over:${pause.from}`;
  return [noteForWhoeverHasIt(key, overText(feedbackCase.number, pause), feedbackCase, configuration, pause.to)];
}
