import { calledAt } from '../follow-up/task';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import { LEFT_AS_IT_IS } from '../satisfaction/left-as-it-is';
import { REQUEST_ENDED } from '../satisfaction/request-ended';
import { answerName } from '../satisfaction/scale';
import type { CaseEvent, CaseEventOf } from './case-event';
import { channelName, describeEvent } from './describe-event';
import { confirmationVerdict } from './facts/satisfaction-facts';

/**
 * One fact as the customer reads it of the own case: we and you, where the team's time line speaks of the customer (S3-09, S4-87).
 * What is said the same way to both is not repeated here.
 */
export function tellCustomer(event: CaseEvent, profile: Profile, timeZone = 'UTC'): Label {
  switch (event.kind) {
    case 'case-opened':
      return { en: `We have it, registered as ${event.number}`, zh: `已收到您的反馈并登记，编号 ${event.number}` };
    case 'first-response-sent': {
      if (event.channel === undefined || event.channel === 'comment') return { en: 'We replied to you', zh: '已回复您' };
      const { en, zh } = channelName(profile, event.channel);
      return { en: `We answered you (${en})`, zh: `已答复您（${zh}）` };
    }
    case 'customer-replied':
      return { en: 'You replied', zh: '您已回复' };
    case 'paused':
      return tellWait(event, timeZone);
    case 'resumed':
      return { en: 'We go on with it', zh: '继续处理' };
    case 'handling-started':
      return { en: 'We began to work on it', zh: '已开始处理' };
    case 'reopened':
      return { en: 'We take it up again', zh: '重新受理' };
    case 'closed':
      return event.result === 'no-answer'
        ? { en: 'Closed, as we heard nothing more from you about the result', zh: '因未收到您进一步的意见，已关闭' }
        : { en: 'Closed', zh: '已关闭' };
    case 'cancelled':
      return CANCELLED[event.because] ?? { en: 'Ended', zh: '已终止' };
    case 'invalid-marked':
      return { en: `We cannot take it up: ${event.explanation}`, zh: `经核实无法受理：${event.explanation}` };
    case 'result-replied':
      if (event.thanks === true) return { en: 'We thanked you', zh: '已向您致谢' };
      return RESULT[event.outcome];
    case 'confirmed':
      return CONFIRMED[confirmationVerdict(event)];
    case 'rated': {
      const said = answerName(profile, event.rating);
      const comment = event.comment === undefined ? '' : event.comment;
      return { en: `You rated ${said.en}${comment && `: ${comment}`}`, zh: `您的评价：${said.zh}${comment && `（${comment}）`}` };
    }
    case 'rating-explained':
      return { en: `You told us what was wrong: ${event.comment}`, zh: `您说明了不满意的原因：${event.comment}` };
    case 'objected':
      return { en: `You objected: ${event.reason}`, zh: `您提出异议：${event.reason}` };
    case 'reconsideration-requested':
      if (event.byLetter === true) return { en: 'We took your letter as a request for reconsideration', zh: '您的来信已作为复议申请受理' };
      return { en: 'You asked for reconsideration', zh: '您已申请复议' };
    case 'reconsideration-assigned':
      return { en: 'Your reconsideration was taken on', zh: '您的复议申请已受理' };
    case 'reconsideration-ended':
      return REQUEST_ENDED[event.because];
    case 'dissatisfaction-accepted':
      return LEFT_AS_IT_IS;
    case 'follow-up-attempted': {
      const when = (language: 'en' | 'zh'): string => momentInWords(calledAt(event), timeZone, language);
      return {
        en: `We tried to reach you on ${when('en')} and did not get through. How can we reach you? You can write to us here`,
        zh: `我们于${when('zh')}联系您，未能接通。怎样联系您比较方便？您可在此留言`,
      };
    }
    case 'follow-up-done':
      return { en: 'A colleague spoke with you about the result', zh: '同事已就处理结果与您沟通' };
    case 'follow-up-closed':
      return {
        en: 'We tried to reach you about the result and did not get through; you can write to us here',
        zh: '我们多次联系您未果；您可在此留言',
      };
    case 'survey-results-told':
      return { en: 'We told you what comes of the survey', zh: '已向您反馈调查结果' };
    default:
      return describeEvent(event, profile, timeZone);
  }
}

const CANCELLED: Readonly<Record<string, Label>> = {
  withdrawn: { en: 'You withdrew it', zh: '您已撤回' },
  abnormal: { en: 'Ended after a review: not taken up as feedback on our service', zh: '经人工复核，未作为服务反馈受理，已结束' },
};

/** What is asked, or why it waits; the day as long as it was the plan. */
function tellWait({ on, reason, until }: CaseEventOf<'paused'>, timeZone: string): Label {
  const why: Label = on === undefined || reason === undefined ? { en: '', zh: '' } : { en: `: ${reason}`, zh: `：${reason}` };
  if (on === undefined || on === 'customer') {
    const day = (language: 'en' | 'zh'): string => (until === undefined ? '' : momentInWords(until, timeZone, language));
    return {
      en: `We need a word from you${why.en}${day('en') && ` (we wait until ${day('en')})`}`,
      zh: `需要您的回复${why.zh}${day('zh') && `（等待至${day('zh')}）`}`,
    };
  }
  const whom = on === 'third-party' ? { en: 'It waits for another party', zh: '等待第三方' } : { en: 'It has to wait', zh: '暂需等待' };
  return { en: `${whom.en}${why.en}`, zh: `${whom.zh}${why.zh}` };
}

const RESULT = {
  solved: { en: 'We told you the result: solved', zh: '已告知您处理结果：已解决' },
  'partly-solved': { en: 'We told you the result: partly solved', zh: '已告知您处理结果：部分解决' },
  'not-solved': { en: 'We told you the result: not solved', zh: '已告知您处理结果：未解决' },
} as const;

const CONFIRMED = {
  confirmed: { en: 'You confirmed the result', zh: '您已确认处理结果' },
  'not-solved': { en: 'You told us that it is not solved', zh: '您表示问题尚未解决' },
  dissatisfied: { en: 'You told us that you are not satisfied with the result', zh: '您表示对处理结果不满意' },
} as const;
