import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { customerMay } from '../satisfaction/customer-may';
import { isLoopOpen, loopOf } from '../satisfaction/loop';
import { reconsiderationUntil } from '../satisfaction/reconsideration';
import { type Letter, letterDueAt, lettersOf } from '../sla/letter-deadlines';
import { zonedText } from '../time/zone';
import type { CaseEffect } from './case-effect';
import type { CaseEvent, CaseEventKind, CaseEventOf } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { noteForWhoeverHasIt } from './whoever-has-it';

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
  if (event.kind !== 'customer-replied') return [];
  const letter = lettersOf(feedbackCase).find(({ firstAt, lastAt }) => firstAt <= event.at && event.at <= lastAt);
  if (letter === undefined || !isNews(event, letter, feedbackCase.events)) return [];
  const offer = offerOf(event, feedbackCase, configuration);
  const [what, by] = [asked(feedbackCase.number, letter.after, offer), answerBy(letter.firstAt, configuration)];
  const text: Label = { en: what.en + by.en, zh: what.zh + by.zh };
  return [noteForWhoeverHasIt(`${issueId}:wrote-after:${event.at}`, text, feedbackCase, configuration, event.at)];
}

/** The first message, or the first that may ask for reconsideration. */
const isNews = ({ at, mayAsk }: CaseEventOf<'customer-replied'>, { firstAt }: Letter, events: readonly CaseEvent[]): boolean =>
  at === firstAt ||
  (mayAsk !== undefined &&
    !events.some((other) => other.kind === 'customer-replied' && other.mayAsk !== undefined && firstAt <= other.at && other.at < at));

function answerBy(wrote: Instant, configuration: Configuration): Label {
  const by = zonedText(configuration.settings.calendar.timeZone, letterDueAt(wrote, configuration));
  return { en: ` Answer by ${by}: then it goes to who supervises.`, zh: `请于 ${by} 前答复，逾期将上报主管。` };
}

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
