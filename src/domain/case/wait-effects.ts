import { plainDocument } from '../document';
import type { Instant } from '../instant';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { lifeOf, type Pause } from '../sla/case-life';
import { isAnswer } from '../sla/letter-deadlines';
import { isAskedFor } from './asked-for';
import type { CaseEffect } from './case-effect';
import type { FeedbackCase } from './feedback-case';
import { toldReason, waitsOn } from './pause-reason';
import { latestTelling, TELL_AGAIN_MS } from './tell-again';
import { askedAgainText, begunText, notHeardText, overText, owedSoonText, standsStillText, wroteText } from './wait-texts';
import { ASK_AGAIN_MS, promisedBefore, remindedAt, updateOwed } from './waits';
import { endsWithTheirWord, newsBy } from './waits-on';
import { noteForWhoeverHasIt } from './whoever-has-it';

const HOUR_MS = 3_600_000;

interface Waiting {
  readonly issueId: string;
  readonly feedbackCase: FeedbackCase;
  readonly configuration: Configuration;
  readonly now: Instant;
}

/** What customer and team hear of a wait: that it begins and why, that an answer is missing or news is owed, and that it is over. */
export function waitEffects(
  issueId: string,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const waiting: Waiting = { issueId, feedbackCase, configuration, now };
  return lifeOf(feedbackCase).pauses.flatMap((pause): readonly CaseEffect[] => [
    ...begun(waiting, pause),
    ...wrote(waiting, pause),
    ...(pause.to === null
      ? [...askedAgain(waiting, pause), ...owedSoon(waiting, pause), ...standsStill(waiting, pause)]
      : over(waiting, pause)),
  ]);
}

/** An instant in the language of the case. */
const inWords = (at: Instant, { feedbackCase, configuration }: Waiting): string =>
  momentInWords(at, configuration.settings.calendar.timeZone, feedbackCase.registration.language);

const toCustomer = (key: string, text: Label, { feedbackCase }: Waiting): CaseEffect => ({
  key,
  kind: 'public-comment',
  document: plainDocument(text[feedbackCase.registration.language]),
});

/** A public comment is what makes Jira tell the customer; a status says so by itself. */
function begun(waiting: Waiting, pause: Pause): readonly CaseEffect[] {
  const { issueId, feedbackCase, now } = waiting;
  const why = toldReason(pause);
  if (why === null || feedbackCase.reporter === null || !isAskedFor(pause.from, now)) return [];
  const on = waitsOn(pause);
  const day = pause.until === undefined || on === 'customer' ? pause.until : newsBy(pause.until, promisedBefore(feedbackCase, pause.from));
  const text = begunText(feedbackCase.number, on, why, day === undefined ? null : inWords(day, waiting));
  return [toCustomer(`${issueId}:paused:${pause.from}`, text, waiting)];
}

/** A wait for somebody else stands, whatever the customer writes: whoever has the case reads it. Once until we answer. */
function wrote({ issueId, feedbackCase, configuration, now }: Waiting, pause: Pause): readonly CaseEffect[] {
  if (endsWithTheirWord(pause.on)) return [];
  const since = feedbackCase.events.filter(({ at }) => at >= pause.from && at < (pause.to ?? Infinity));
  return since.flatMap((event, index) => {
    const before = since[since.slice(0, index).findLastIndex((one) => one.kind === 'customer-replied' || isAnswer(one))];
    if (event.kind !== 'customer-replied' || before?.kind === 'customer-replied' || !isAskedFor(event.at, now)) return [];
    const text = wroteText(feedbackCase.number, pause);
    return [noteForWhoeverHasIt(`${issueId}:wrote-waiting:${event.at}`, text, feedbackCase, configuration, event.at)];
  });
}

/** Once for each wait on the customer that is not over by then. */
function askedAgain(waiting: Waiting, pause: Pause): readonly CaseEffect[] {
  const { issueId, feedbackCase, now } = waiting;
  const at = pause.from + ASK_AGAIN_MS;
  if (feedbackCase.reporter === null || waitsOn(pause) !== 'customer' || at >= (pause.until ?? Infinity) || !isAskedFor(at, now)) return [];
  return [toCustomer(`${issueId}:customer-reminded:${pause.from}`, askedAgainText(feedbackCase.number, toldReason(pause)), waiting)];
}

/** Before the promise breaks, not as it does: whoever has the case still can keep it. */
function owedSoon(waiting: Waiting, pause: Pause): readonly CaseEffect[] {
  const { issueId, feedbackCase, configuration, now } = waiting;
  const at = remindedAt(pause, configuration);
  const owed = at === null || !isAskedFor(at, now) ? null : updateOwed(feedbackCase, now);
  // Where the end of the wait leaves time, its own word is early enough.
  if (at === null || owed === null || owed - (pause.until ?? owed) >= HOUR_MS) return [];
  const text = owedSoonText(feedbackCase.number, pause, {
    en: momentInWords(owed, configuration.settings.calendar.timeZone, 'en'),
    zh: momentInWords(owed, configuration.settings.calendar.timeZone, 'zh'),
  });
  return [noteForWhoeverHasIt(`${issueId}:news-owed:${pause.from}`, text, feedbackCase, configuration, at)];
}

/** Told again each week: nothing ends a wait without a day. */
function standsStill(waiting: Waiting, pause: Pause): readonly CaseEffect[] {
  const { issueId, feedbackCase, configuration, now } = waiting;
  const telling = pause.until === undefined ? latestTelling(pause.from + TELL_AGAIN_MS, feedbackCase, configuration, now) : null;
  if (telling === null) return [];
  const { number, registration } = feedbackCase;
  const { language } = registration;
  return [
    {
      key: `${issueId}:no-word:${pause.from}:${telling.before + 1}`,
      kind: 'internal-comment',
      document: plainDocument(standsStillText(number, pause, inWords(pause.from, waiting))[language]),
      ...telling.to,
      language,
    },
  ];
}

/** Only a wait that ran out: who resumes it, or gets the answer, knows. A customer who was asked hears that it goes on without a word. */
function over(waiting: Waiting, pause: Pause): readonly CaseEffect[] {
  const { issueId, feedbackCase, configuration, now } = waiting;
  if (pause.until === undefined || pause.to !== pause.until || !isAskedFor(pause.to, now)) return [];
  const { number, reporter } = feedbackCase;
  const key = `${issueId}:pause-over:${pause.from}`;
  const why = waitsOn(pause) === 'customer' && reporter !== null ? toldReason(pause) : null;
  return [
    noteForWhoeverHasIt(key, overText(number, pause), feedbackCase, configuration, pause.to),
    ...(why === null ? [] : [toCustomer(`${key}:customer`, notHeardText(number, why), waiting)]),
  ];
}
