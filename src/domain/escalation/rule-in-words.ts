import { milestoneName } from '../case/names';
import type { Label } from '../label';
import { roleNames } from '../profile/roles';
import type { Condition, Profile } from '../profile/schema';
import { conditionParts } from '../sla/condition-in-words';
import type { RuleAction } from './custom-rule';
import type { EscalationResponse, EscalationRule } from './escalation-rule';
import { durationInWords, lengthInWords } from './what-happened';

/** A rule in one line that reads like the source process: "投诉超期 30 分钟：通知部门经理" (ux.md, settings). */
export function ruleInWords(rule: EscalationRule, profile: Profile): Label {
  const whom = conditionInWords(rule.when ?? {}, profile);
  const when = triggerInWords(rule, profile);
  const then = rule.actions === undefined ? RESPONSES[rule.response] : listed(rule.actions.map((action) => actionInWords(action, profile)));
  const subject = whom.en === '' ? capital(when.en) : `${whom.en}: ${when.en}`;
  return { en: `${subject}: ${lower(then.en)}`, zh: `${whom.zh}${when.zh}：${then.zh}` };
}

function triggerInWords({ trigger, label }: EscalationRule, profile: Profile): Label {
  switch (trigger.kind) {
    case 'before-deadline': {
      const what = promise(trigger.milestone);
      if (trigger.fixed !== null) {
        const lead = durationInWords(trigger.fixed);
        return { en: `${lead.en} before ${what.en} is due`, zh: `${what.zh}到期前 ${lead.zh}` };
      }
      return { en: `with ${trigger.percent} % of the time for ${what.en} left`, zh: `${what.zh}时限剩余 ${trigger.percent}% 时` };
    }
    case 'overdue': {
      const what = promise(trigger.milestone);
      if ((trigger.after ?? 0) === 0) return { en: `${what.en} overdue`, zh: `${what.zh}超期` };
      const late = lengthInWords(trigger.after ?? 0);
      return { en: `${what.en} overdue by ${late.en}`, zh: `${what.zh}超期 ${late.zh}` };
    }
    case 'repeating': {
      const [what, every] = [promise(trigger.milestone), lengthInWords(trigger.every)];
      return {
        en: `${what.en} overdue, every ${every.en}, at most ${trigger.atMost} times`,
        zh: `${what.zh}超期后每 ${every.zh}一次，最多 ${trigger.atMost} 次`,
      };
    }
    case 'unacknowledged': {
      const after = lengthInWords(trigger.after);
      return { en: `escalation not acknowledged for ${after.en}`, zh: `升级 ${after.zh}内无人确认` };
    }
    case 'unresolved': {
      const [after, whom] = [durationInWords(trigger.after), conditionInWords(trigger.when, profile)];
      return { en: `${whom.en} not resolved after ${after.en}`, zh: `${whom.zh}${after.zh}内未解决` };
    }
    case 'cadence': {
      const [every, whom] = [durationInWords(trigger.every), conditionInWords(trigger.when, profile)];
      return { en: `${whom.en}, every ${every.en}`, zh: `${whom.zh}每 ${every.zh}一次` };
    }
    case 'rated':
      return BANDS[trigger.band];
    case 'words':
      return { en: `the text says ${trigger.words.join(', ')}`, zh: `内容出现“${trigger.words.join('”“')}”` };
    case 'axis':
      return joined(
        trigger.any.map((when) => conditionInWords(when, profile)),
        ' or ',
        '或',
      );
    case 'transfers':
      return { en: `handed on ${trigger.atLeast} times`, zh: `转派 ${trigger.atLeast} 次` };
    case 'reworks':
      return { en: `reworked ${trigger.atLeast} times`, zh: `返工 ${trigger.atLeast} 次` };
    case 'repeats':
      return { en: `the same matter for the ${trigger.atLeast + 1}. time`, zh: `同一事项重复反馈 ${trigger.atLeast} 次` };
    case 'reconsideration':
      return { en: 'the customer asks for reconsideration', zh: '客户申请复议' };
    default:
      return label;
  }
}

const BANDS = {
  positive: { en: 'rated satisfied', zh: '客户评价满意' },
  middle: { en: 'rated in the middle', zh: '客户评价一般' },
  negative: { en: 'rated dissatisfied', zh: '客户评价不满意' },
} as const satisfies Record<string, Label>;

/** What each answer of the process comes down to; `actions-for.ts` has it step by step. */
const RESPONSES: Readonly<Record<EscalationResponse, Label>> = {
  'first-level': { en: 'Tell the department manager', zh: '通知部门经理' },
  'second-level': {
    en: 'Hand over to the department manager, raise the priority, tell senior management',
    zh: '转交部门经理，提升优先级，通知高层',
  },
  'highest-level': {
    en: 'Hand over to the department manager with the highest priority, tell senior management',
    zh: '以最高优先级转交部门经理，通知高层',
  },
  'inform-heads': { en: 'Tell the heads of the departments', zh: '通知各部门负责人' },
  'take-over': { en: 'The department manager takes it over', zh: '由部门经理接手' },
  'second-handling': { en: 'Second handling by a higher level', zh: '由更高级别二次处理' },
  'offer-reconsideration': { en: 'Offer a reconsideration to the customer', zh: '告知客户可申请复议' },
  reconsider: { en: 'Somebody not involved decides again', zh: '由未参与人员重新审理' },
  emergency: { en: 'Start the contingency plan, form the team, tell senior management', zh: '启动应急预案，成立应急小组，通知高层' },
  'form-team': { en: 'Form the team', zh: '成立专项小组' },
  'inform-owner': { en: 'Tell the responsible person', zh: '通知责任人' },
  'demand-progress': { en: 'Ask for progress', zh: '催办进展' },
  'as-written': { en: 'Nothing', zh: '无动作' },
};

export function actionInWords(action: RuleAction, profile: Profile): Label {
  const names = (ids: readonly string[]): Label => joined(ids.map(roleNames(profile)), ', ', '、');
  switch (action.kind) {
    case 'notify':
      return { en: `Tell ${names(action.roles).en}`, zh: `通知${names(action.roles).zh}` };
    case 'reassign':
      return { en: `Hand over to ${names([action.role]).en}`, zh: `转交${names([action.role]).zh}` };
    case 'add-watcher':
      return { en: `Let ${names([action.role]).en} watch`, zh: `添加${names([action.role]).zh}为关注人` };
    case 'raise-priority':
      return { en: `Raise the priority by ${action.by}`, zh: `优先级提升 ${action.by} 级` };
    case 'raise-urgency':
      return { en: 'Raise the urgency by one level', zh: '紧急程度提升一级' };
    case 'form-team':
      return { en: `Form a team of ${names(action.roles).en}`, zh: `成立专项小组（${names(action.roles).zh}）` };
    case 'demand-progress':
      return { en: `Ask ${names(action.roles).en} for progress`, zh: `向${names(action.roles).zh}催办进展` };
    case 'offer-reconsideration':
      return RESPONSES['offer-reconsideration'];
    case 'label':
      return { en: `Label ${action.label}`, zh: `添加标签 ${action.label}` };
    case 'set-field':
      return { en: `Set ${action.field} to ${action.value}`, zh: `将“${action.field}”设为“${action.value}”` };
  }
}

/** The names of the values a condition asks for; nothing for one that fits every case. */
const conditionInWords = (when: Condition, profile: Profile): Label => joined(conditionParts(when, profile), ', ', '、');

/** One promise by name; without one whichever it is, which needs no word in Chinese. */
const promise = (milestone: string | undefined): Label =>
  milestone === undefined ? { en: 'a promise', zh: '' } : { en: `“${milestoneName(milestone).en}”`, zh: milestoneName(milestone).zh };

const joined = (parts: readonly Label[], en: string, zh: string): Label => ({
  en: parts.map((part) => part.en).join(en),
  zh: parts.map((part) => part.zh).join(zh),
});
function listed(parts: readonly Label[]): Label {
  const all = parts.map((part, index) => (index === 0 ? part : { en: lower(part.en), zh: part.zh }));
  return joined(all, ', ', '，');
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
