import { becauseLabel } from '../escalation/occurrence';
import { describeApproval, describeWork } from '../handling/describe-work';
import { EXCELLENT_CASE } from '../handling/excellent-case';
import { answerChannels } from '../intake/channel';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import { answerName } from '../satisfaction/scale';
import type { CaseEvent, CaseEventOf } from './case-event';
import { describeClosing } from './facts/closing-facts';
import { describeDoubt } from './facts/doubt-facts';
import { describeEvidence } from './facts/evidence-facts';
import { describeFollowUp } from './facts/follow-up-facts';
import { describeHandling } from './facts/handling-facts';
import { describeProfile } from './facts/profile-facts';
import { describeRepair } from './facts/repair-fact';
import { describeSatisfaction } from './facts/satisfaction-facts';
import { describeTelling } from './facts/telling-facts';
import { axisName, milestoneName } from './names';
import { WAITING_FOR_CUSTOMER } from './pause-reason';
import { WAITS } from './waits-on';

/** One fact in words, for the time line; instants in it in the zone of the calendar. Chinese is written, not translated. */
export function describeEvent(event: CaseEvent, profile: Profile, timeZone = 'UTC'): Label {
  switch (event.kind) {
    case 'case-opened':
      return { en: `Registered as ${event.number}`, zh: `登记，编号 ${event.number}` };
    case 'registration-completed':
      return event.registration.missing.length === 0
        ? { en: 'Registration completed', zh: '登记信息已补全' }
        : { en: 'Registration changed', zh: '登记信息已修改' };
    case 'axis-set': {
      const value = profile.axes[event.axis]?.find((candidate) => candidate.id === event.value)?.label ?? {
        en: event.value,
        zh: event.value,
      };
      const axis = axisName(profile, event.axis);
      return { en: `${axis.en} set to ${value.en}`, zh: `${axis.zh}改为“${value.zh}”` };
    }
    case 'first-response-sent':
      return event.channel === undefined || event.channel === 'comment'
        ? { en: 'Replied to the customer', zh: '已回复客户' }
        : answeredBy(channelName(profile, event.channel));
    case 'customer-replied':
      return { en: 'The customer replied', zh: '客户已回复' };
    case 'milestone-met':
      return {
        en: `Done: ${milestoneName(event.milestone).en}${event.note ? ` (${event.note})` : ''}`,
        zh: `已完成：${milestoneName(event.milestone).zh}${event.note ? `（${event.note}）` : ''}`,
      };
    case 'paused':
      if (event.reason === undefined || event.reason === '') return { en: 'Paused', zh: '计时暂停' };
      if (event.reason === WAITING_FOR_CUSTOMER) return { en: 'Waiting for the customer; clocks paused', zh: '等待客户，计时暂停' };
      return describeWait(event, timeZone);
    case 'resumed':
      return { en: 'Clocks running again', zh: '恢复计时' };
    case 'handling-started':
      return { en: 'Handling started', zh: '开始处理' };
    case 'assigned':
      if (event.to === null) return { en: 'Unassigned', zh: '已取消指派' };
      if (event.name === undefined) return { en: 'Assigned', zh: '已指派负责人' };
      return { en: `Assigned to ${event.name}`, zh: `已指派给 ${event.name}` };
    case 'flag-set':
      if (event.flag === EXCELLENT_CASE) return { en: 'Shared as an excellent case', zh: '已作为优秀案例分享' };
      return { en: `Marked: ${event.flag}`, zh: `标记：${event.flag}` };
    case 'flag-cleared':
      return { en: `Mark removed: ${event.flag}`, zh: `取消标记：${event.flag}` };
    case 'emergency-declared': {
      const definition = profile.emergency?.definitions?.find((candidate) => candidate.id === event.definition)?.label;
      return { en: `Emergency declared: ${definition?.en ?? event.definition}`, zh: `启动应急：${definition?.zh ?? event.definition}` };
    }
    case 'emergency-ended':
      return { en: 'Emergency ended', zh: '应急结束' };
    case 'escalation-raised':
      return { en: `Escalation asked: ${event.reason ?? event.trigger}`, zh: `申请升级：${event.reason ?? event.trigger}` };
    case 'escalated':
      return event.outcome === 'sent'
        ? event.level > 0
          ? because({ en: `Escalated to level ${event.level}`, zh: `升级至 ${event.level} 级` }, event.about)
          : because({ en: 'Reminder sent', zh: '已发送提醒' }, event.about)
        : { en: `Escalation not sent: ${becauseLabel(event.because).en}`, zh: `未发送升级：${becauseLabel(event.because).zh}` };
    case 'escalation-acknowledged':
      return event.nextUpdateAt === undefined
        ? { en: 'Escalation acknowledged', zh: '升级已确认' }
        : {
            en: `Escalation acknowledged, next update by ${momentInWords(event.nextUpdateAt, timeZone, 'en')}`,
            zh: `升级已确认，下次反馈不晚于${momentInWords(event.nextUpdateAt, timeZone, 'zh')}`,
          };
    case 'next-update-promised':
      return {
        en: `Next update promised by ${momentInWords(event.dueAt, timeZone, 'en')}`,
        zh: `已约定下次反馈时间：${momentInWords(event.dueAt, timeZone, 'zh')}`,
      };
    case 'progress-reported':
      return { en: event.text ?? 'Progress reported', zh: event.text ?? '已汇报进展' };
    case 'resolved':
      return { en: 'Resolved', zh: '已解决' };
    case 'reopened':
      return { en: 'Taken up again', zh: '重新受理' };
    case 'acknowledged':
      return { en: 'Receipt confirmed to the customer', zh: '已向客户确认收到' };
    case 'closed':
      return event.result === 'no-answer'
        ? { en: 'Closed: the customer did not answer', zh: '已关闭：客户未答复' }
        : { en: 'Closed', zh: '已关闭' };
    case 'cancelled':
      if (event.because === 'withdrawn')
        return event.reason
          ? { en: `Withdrawn by the customer: ${event.reason}`, zh: `客户已撤回：${event.reason}` }
          : { en: 'Withdrawn by the customer', zh: '客户已撤回' };
      return CANCELLED[event.because] ?? { en: 'Cancelled', zh: '已取消' };
    case 'escalation-told':
    case 'escalation-delayed':
    case 'escalation-overtaken':
    case 'not-reassigned':
    case 'effect-refused':
    case 'digest-sent':
      return describeTelling(event);
    case 'work-recorded':
      return describeWork(event);
    case 'approval-given':
      return describeApproval(event);
    case 'approval-waived':
    case 'result-replied':
    case 'transferred':
      return describeHandling(event);
    case 'evidence-recorded':
    case 'evidence-withdrawn':
    case 'evidence-verified':
      return describeEvidence(event);
    case 'follow-up-attempted':
    case 'follow-up-done':
    case 'follow-up-closed':
      return describeFollowUp(event);
    case 'repeats-found':
    case 'earlier-named':
    case 'repeat-marked':
    case 'repeat-dismissed':
    case 'invalid-marked':
    case 'abnormal-marked':
    case 'abnormal-reviewed':
      return describeDoubt(event);
    case 'closing-condition-confirmed':
      return describeClosing(event);
    case 'profile-changed':
      return describeProfile(event);
    case 'repaired':
      return describeRepair(event, timeZone);
    case 'rated': {
      const said = answerName(profile, event.rating);
      const { comment } = event;
      return { en: `Rated ${said.en}${comment ? `: ${comment}` : ''}`, zh: `评价：${said.zh}${comment ? `（${comment}）` : ''}` };
    }
    default:
      return describeSatisfaction(event);
  }
}

const CANCELLED: Readonly<Record<string, Label>> = {
  deleted: { en: 'Deleted in Jira', zh: '已在 Jira 中删除' },
  abnormal: { en: 'Ended: abnormal feedback', zh: '已终止：异常反馈' },
};

/** Which rule, and which limit it is about; nothing before this was recorded. */
const because = (said: Label, about: Label | undefined): Label =>
  about === undefined ? said : { en: `${said.en}: ${about.en}`, zh: `${said.zh}：${about.zh}` };

/** What the process calls a way of answering. */
export const channelName = (profile: Profile, channel: string): Label =>
  answerChannels(profile).find((candidate) => candidate.id === channel)?.label ?? { en: channel, zh: channel };

const answeredBy = ({ en, zh }: Label): Label => ({ en: `Answered the customer (${en})`, zh: `已答复客户（${zh}）` });

function describeWait({ reason, on, until }: CaseEventOf<'paused'>, timeZone: string): Label {
  const whom = on === undefined ? null : WAITS[on];
  return {
    en: `Paused: ${whom === null ? '' : `${whom.en} · `}${reason}${until === undefined ? '' : `; until ${momentInWords(until, timeZone, 'en')}`}`,
    zh: `计时暂停：${whom === null ? '' : `${whom.zh} · `}${reason}${until === undefined ? '' : `；至${momentInWords(until, timeZone, 'zh')}`}`,
  };
}
