import type { Instant } from '../instant';
import { takesBackInvalid } from '../intake/doubts';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { customerMay } from '../satisfaction/customer-may';
import { isLoopOpen, loopOf } from '../satisfaction/loop';
import { reconsiderationUntil } from '../satisfaction/reconsideration';
import { zonedText } from '../time/zone';
import type { CaseEffect } from './case-effect';
import type { CaseEvent, CaseEventKind, CaseEventOf } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { noteForWhoeverHasIt } from './whoever-has-it';

const ENDS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>(['resolved', 'closed', 'cancelled', 'invalid-marked']);

/**
 * A customer who writes when the item has its result, is closed or was withdrawn was told to reply if something is still open: whoever
 * had it is asked to look, or who supervises when nobody has it. Once until somebody answers; Jira itself tells
 * of the messages in between, but not that one of them may ask for reconsideration.
 */
export function wroteAfter(
  issueId: string,
  event: CaseEvent,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  if (event.kind !== 'customer-replied' || isTakenUp(event, feedbackCase.events)) return [];
  const { events, number } = feedbackCase;
  const earlier = events.slice(0, events.indexOf(event));
  const takenBack = earlier.findLastIndex(takesBackInvalid);
  const before = earlier.filter(({ kind }, index) => kind !== 'invalid-marked' || index > takenBack);
  const end = before.findLastIndex(({ kind }) => ENDS.has(kind) || kind === 'reopened');
  const ended = before[end];
  if (
    ended === undefined ||
    ended.kind === 'reopened' ||
    before
      .slice(Math.max(end, before.findLastIndex(answers)))
      .some((letter) => letter.kind === 'customer-replied' && (event.mayAsk === undefined || letter.mayAsk !== undefined))
  )
    return [];
  const [what, by] = [asked(number, ended.kind, offerOf(event, feedbackCase, configuration)), answerBy(event.at, configuration)];
  const text: Label = { en: what.en + by.en, zh: what.zh + by.zh };
  return [noteForWhoeverHasIt(`${issueId}:wrote-after:${event.at}`, text, feedbackCase, configuration, event.at)];
}

/** When the customer wrote of the result and has no answer since; `null` where nothing waits for us. Thanks are answered too, or the case is closed by hand. */
export const unansweredLetterAt = (feedbackCase: Pick<FeedbackCase, 'events'>): Instant | null =>
  unansweredLetters(feedbackCase).at(-1)?.at ?? null;

/** The first letter after the result, or after the end, that has no answer; `null` where none waits, or it is handled again. */
export function firstUnansweredLetterAt(feedbackCase: FeedbackCase): Instant | null {
  const { state } = feedbackCase;
  if (state !== 'resolved' && state !== 'confirmed' && state !== 'closed') return null;
  return unansweredLetters(feedbackCase)[0]?.at ?? null;
}

/** Since the last word of ours, or the end. */
function unansweredLetters({ events }: Pick<FeedbackCase, 'events'>): readonly CaseEvent[] {
  const heard = events.findLastIndex((event) => answers(event) || ENDS.has(event.kind));
  return events.slice(heard + 1).filter((event) => event.kind === 'customer-replied' && !isTakenUp(event, events));
}

/** A letter has its answer within the time in which who is not satisfied is called back. */
export const letterDueAt = (wrote: Instant, { settings }: Configuration): Instant => wrote + settings.followUp.callbackMinutes * 60_000;

function answerBy(wrote: Instant, configuration: Configuration): Label {
  const by = zonedText(configuration.settings.calendar.timeZone, letterDueAt(wrote, configuration));
  return { en: ` Answer by ${by}: then it goes to who supervises.`, zh: `请于 ${by} 前答复，逾期将上报主管。` };
}

/** It was the request for reconsideration: that has its receipt, its time and its own end. */
const isTakenUp = ({ at }: CaseEvent, events: readonly CaseEvent[]): boolean =>
  events.some((event) => event.kind === 'reconsideration-requested' && event.byLetter === true && (event.letterAt ?? event.at) === at);

/** What the customer reads of us. */
export const answers = (event: CaseEvent): boolean =>
  ANSWERS.has(event.kind) || (event.kind === 'progress-reported' && event.shared === true);
const ANSWERS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'first-response-sent',
  'result-replied',
  'reconsideration-decided',
  'reconsideration-ended',
]);

/** What the letter may be: the offer says to ask for it in the portal, or to reply here (S4-90). Nothing where it cannot be asked for. */
function offerOf({ at, mayAsk }: CaseEventOf<'customer-replied'>, feedbackCase: FeedbackCase, configuration: Configuration): Label {
  const until = reconsiderationUntil(feedbackCase, configuration);
  const isOffered = mayAsk !== undefined || isLoopOpen(loopOf(feedbackCase, configuration));
  if (!isOffered || until === null || customerMay(feedbackCase, configuration, at).reconsider !== null) return NO_OFFER;
  const by = zonedText(configuration.settings.calendar.timeZone, until);
  return mayAsk === undefined
    ? {
        en: ` Reconsideration was offered: if this asks for it, enter the request for reconsideration there, possible until ${by}.`,
        zh: `已告知客户可申请复议：如来信提出，请在 ${by} 前代为录入复议申请。`,
      }
    : {
        en: ` The letter may ask for reconsideration (possible until ${by}): if it does, one click under Reconsideration there takes it as the request.`,
        zh: `来信可能是申请复议（期限至 ${by}）：如是，请在面板“复议”处一键录入为复议申请。`,
      };
}
const NO_OFFER: Label = { en: '', zh: '' };

function asked(number: string, end: CaseEventKind, offer: Label): Label {
  const when: Label =
    end === 'resolved'
      ? { en: 'after the result', zh: '处理结果给出后' }
      : end === 'closed'
        ? { en: 'after the item was closed', zh: '反馈关闭后' }
        : end === 'invalid-marked'
          ? { en: 'after hearing why it cannot be taken up', zh: '被告知无法受理后' }
          : { en: 'after the item was cancelled', zh: '反馈取消后' };
  return {
    en: `The customer of ${number} wrote ${when.en}. Please read it and answer. If something is still open, reopen the item, or enter it as an objection in the Closed Loop panel.${offer.en}`,
    zh: `${when.zh}，${number} 的客户又来信。请查看并答复；如仍有问题，请重新打开该项，或在 Closed Loop 面板中录入异议。${offer.zh}`,
  };
}
