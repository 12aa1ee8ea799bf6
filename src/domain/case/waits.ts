import { plainDocument } from '../document';
import { earliest, type Instant } from '../instant';
import { localText } from '../intake/local-time';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { lifeOf, type Pause } from '../sla/case-life';
import { latestAcknowledged, latestPromised } from '../sla/latest-promise';
import { DAY_MS, zonedText } from '../time/zone';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { foldCase } from './fold-case';
import type { KeyedFact } from './keyed-fact';
import { presentPause, toldReason, waitsOn } from './pause-reason';
import { isAskedFor, latestTelling, nextTelling, TELL_AGAIN_MS } from './tell-again';
import { WAITS } from './waits-on';
import { whoeverHasIt } from './whoever-has-it';

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

/** What customer and team hear of a wait: that it begins and why, that an answer is missing, and that it is over. */
export function waitEffects(
  issueId: string,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  return lifeOf(feedbackCase).pauses.flatMap((pause): readonly CaseEffect[] => [
    ...told(issueId, pause, feedbackCase, configuration, now),
    ...(pause.to === null
      ? missing(issueId, pause, feedbackCase, configuration, now)
      : over(issueId, pause, feedbackCase, configuration, now)),
  ]);
}

/** A public comment is what makes Jira tell the customer; a status says so by itself. */
function told(issueId: string, pause: Pause, feedbackCase: FeedbackCase, { settings }: Configuration, now: Instant): readonly CaseEffect[] {
  const why = toldReason(pause);
  if (why === null || feedbackCase.reporter === null || !isAskedFor(pause.from, now)) return [];
  const { number, registration } = feedbackCase;
  const by = pause.until === undefined ? null : localText(pause.until, settings.calendar.timeZone, registration.language);
  const news: Label = {
    en: by === null ? '' : ` We tell you how it stands by ${by}.`,
    zh: by === null ? '' : `我们将于${by}前告知您进展。`,
  };
  const texts: Record<ReturnType<typeof waitsOn>, Label> = {
    customer: {
      en: `To go on with ${number} we need a word from you: ${ended(why, '.')} Please reply here.`,
      zh: `为继续处理 ${number}，需要您的回复：${ended(why, '。')}请直接回复。`,
    },
    'third-party': {
      en: `${number} has to wait for another party: ${ended(why, '.')}${news.en}`,
      zh: `${number} 需等待第三方：${ended(why, '。')}${news.zh}`,
    },
    other: { en: `${number} has to wait: ${ended(why, '.')}${news.en}`, zh: `${number} 暂需等待：${ended(why, '。')}${news.zh}` },
  };
  const text = texts[waitsOn(pause)][registration.language];
  return [{ key: `${issueId}:paused:${pause.from}`, kind: 'public-comment', document: plainDocument(text) }];
}

const ended = (text: string, stop: string): string => (/[.!?。！？]$/.test(text) ? text : text + stop);

function missing(
  issueId: string,
  pause: Pause,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const { number, registration, reporter } = feedbackCase;
  const { language } = registration;
  const why = toldReason(pause);
  const again: Label = {
    en: `We still need a word from you to go on with ${number}${why === null ? '.' : `: ${ended(why, '.')}`} Please reply here.`,
    zh: `${number} 仍在等待您的回复${why === null ? '。' : `：${ended(why, '。')}`}请直接回复，收到后我们继续处理。`,
  };
  const asked = pause.from + ASK_AGAIN_MS;
  const isReminded = reporter !== null && waitsOn(pause) === 'customer' && asked < (pause.until ?? Infinity) && isAskedFor(asked, now);
  const since = zonedText(configuration.settings.calendar.timeZone, pause.from);
  const note: Label = {
    en: `${number} has been standing still since ${since} (${WAITS[waitsOn(pause)].en.toLowerCase()}), without a day on which it goes on, and no answer has come. Please ask again, by phone if need be, or let the clocks go on in the Closed Loop panel.`,
    zh: `${number} 自 ${since} 起暂停（${WAITS[waitsOn(pause)].zh}），未约定恢复日期，至今未获答复。请再次联系（必要时电话），或在 Closed Loop 面板中恢复计时。`,
  };
  const telling = pause.until === undefined ? latestTelling(pause.from + TELL_AGAIN_MS, feedbackCase, configuration, now) : null;
  return [
    ...(isReminded
      ? [{ key: `${issueId}:customer-reminded:${pause.from}`, kind: 'public-comment', document: plainDocument(again[language]) } as const]
      : []),
    ...(telling === null
      ? []
      : [
          {
            key: `${issueId}:no-word:${pause.from}:${telling.before + 1}`,
            kind: 'internal-comment',
            document: plainDocument(note[language]),
            ...telling.to,
            language,
          } as const,
        ]),
  ];
}

/** Only a wait that ran out: who resumes it, or gets the answer, knows. */
function over(
  issueId: string,
  pause: Pause,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  if (pause.until === undefined || pause.to !== pause.until || !isAskedFor(pause.to, now)) return [];
  const { number, registration } = feedbackCase;
  const { language } = registration;
  const why = pause.because ?? '';
  const text: Label = {
    en: `The day has come to look at ${number} again (${WAITS[waitsOn(pause)].en.toLowerCase()}: ${why}). Its clocks go on. Please tell the customer how it stands; if it still has to wait, pause it again in the Closed Loop panel with the reason and a new day.`,
    zh: `${number} 的等待期已到（${WAITS[waitsOn(pause)].zh}：${why}），计时已恢复。请告知客户进展；如仍需等待，请在 Closed Loop 面板中说明原因和新的日期后再次暂停。`,
  };
  return [
    {
      key: `${issueId}:pause-over:${pause.from}`,
      kind: 'internal-comment',
      document: plainDocument(text[language]),
      ...whoeverHasIt(feedbackCase, configuration, pause.to),
      language,
    },
  ];
}
