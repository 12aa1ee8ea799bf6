import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { customerMay } from '../satisfaction/customer-may';
import { isLoopOpen, loopOf } from '../satisfaction/loop';
import { reconsiderationUntil, requestOpenAt } from '../satisfaction/reconsideration';
import { letterForReviewer } from '../satisfaction/reviewer-notes';
import { type Letter, lettersOf } from '../sla/letter-deadlines';
import { wordDueAt } from '../sla/word-due';
import { zonedText } from '../time/zone';
import type { CaseEffect } from './case-effect';
import type { CaseEvent, CaseEventKind, CaseEventOf } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { noteForWhoeverHasIt } from './whoever-has-it';

/**
 * A customer who writes when the item has its result, is closed or was withdrawn was told to reply if something is still open: whoever
 * had it is asked to look, or who supervises when nobody has it. Once until somebody answers; Jira itself tells
 * of the messages in between, but not that one of them may ask for reconsideration. While a request for it is open, who decides that is told instead, of each.
 */
export function wroteAfter(
  issueId: string,
  event: CaseEvent,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  if (event.kind !== 'customer-replied') return [];
  const letter = lettersOf(feedbackCase).find(({ firstAt, lastAt }) => firstAt <= event.at && event.at <= lastAt);
  const by = letter === undefined ? NOTHING : answerBy(letter.firstAt, event.at, configuration);
  const request = requestOpenAt(feedbackCase, event.at);
  if (request !== null) return [letterForReviewer(issueId, event, request, feedbackCase, configuration.profile, by)];
  if (letter === undefined || !isNews(event, letter, feedbackCase)) return [];
  const what = asked(feedbackCase.number, letter.after, offerOf(event, feedbackCase, configuration));
  const text: Label = { en: what.en + by.en, zh: what.zh + by.zh };
  return [noteForWhoeverHasIt(`${issueId}:wrote-after:${event.at}`, text, feedbackCase, configuration, event.at)];
}

/**
 * The first message after the result or the end there is now, or the first that may ask for reconsideration, of those that were not for the
 * reviewer.
 */
function isNews({ at, mayAsk }: CaseEventOf<'customer-replied'>, { firstAt }: Letter, feedbackCase: FeedbackCase): boolean {
  const since = Math.max(firstAt, feedbackCase.events.findLast((other) => other.at < at && isEnd(other))?.at ?? 0);
  const before = feedbackCase.events.filter(
    (other): other is CaseEventOf<'customer-replied'> =>
      other.kind === 'customer-replied' && firstAt <= other.at && other.at < at && requestOpenAt(feedbackCase, other.at) === null,
  );
  return before.every((other) => other.at < since) || (mayAsk !== undefined && before.every((other) => other.mayAsk === undefined));
}

const isEnd = ({ kind }: CaseEvent): boolean => kind === 'resolved' || kind === 'closed';

/** @param wrote the first message without an answer */
function answerBy(wrote: Instant, at: Instant, configuration: Configuration): Label {
  const dueAt = wordDueAt(wrote, configuration);
  const by = zonedText(configuration.settings.calendar.timeZone, dueAt);
  return dueAt < at
    ? { en: ` An earlier letter has no answer either: it was due by ${by}.`, zh: `此前的来信也未获答复，已于 ${by} 超时。` }
    : { en: ` Answer by ${by}: then it goes to who supervises.`, zh: `请于 ${by} 前答复，逾期将上报主管。` };
}

/** What the letter may be: the offer says to ask for it in the portal, or to reply here (S4-90). Nothing where it cannot be asked for. */
function offerOf({ at, mayAsk }: CaseEventOf<'customer-replied'>, feedbackCase: FeedbackCase, configuration: Configuration): Label {
  const until = reconsiderationUntil(feedbackCase, configuration);
  const isOffered = mayAsk !== undefined || isLoopOpen(loopOf(feedbackCase, configuration));
  if (!isOffered || until === null || customerMay(feedbackCase, configuration, at).reconsider !== null) return NOTHING;
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
const NOTHING: Label = { en: '', zh: '' };

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
