import { WINDOWS } from '../follow-up/task';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';

const AXES: Readonly<Record<string, Label>> = {
  type: { en: 'Type', zh: '类型' },
  urgency: { en: 'Urgency', zh: '紧急程度' },
  routing: { en: 'Routing', zh: '分派类别' },
  category: { en: 'Category', zh: '分类' },
  'problem-nature': { en: 'Problem nature', zh: '问题性质' },
  'impact-scope': { en: 'Impact scope', zh: '影响范围' },
  complexity: { en: 'Complexity', zh: '解决复杂度' },
  resources: { en: 'Resources needed', zh: '所需资源' },
  'urgent-flag': { en: 'Urgent mark', zh: '紧急标记' },
  'customer-tier': { en: 'Customer tier', zh: '客户等级' },
  'problem-grade': { en: 'Problem grade', zh: '问题难度' },
  'major-complaint-flag': { en: 'Major complaint', zh: '重大投诉' },
  stage: { en: 'Stage', zh: '环节' },
  'service-region': { en: 'Service region', zh: '服务区域' },
  nature: { en: 'Nature', zh: '投诉性质' },
  source: { en: 'Source', zh: '投诉来源' },
  'handling-mode': { en: 'Handling mode', zh: '处理方式' },
  result: { en: 'Result', zh: '处理结果' },
  'customer-group': { en: 'Customer group', zh: '客户群体' },
  'content-class': { en: 'Content class', zh: '内容类别' },
  'cause-domain': { en: 'Cause domain', zh: '原因领域' },
  cause: { en: 'Cause', zh: '原因' },
};

/** A process, as far as it names its axes itself. */
export interface AxisNames {
  readonly axisNames?: Readonly<Record<string, Label>> | undefined;
}

/** Name of an axis: what its process calls it, else what the app does; an axis nobody named shows its id. */
export const axisName = ({ axisNames = {} }: AxisNames, axis: string): Label =>
  (Object.hasOwn(axisNames, axis) ? axisNames[axis] : undefined) ?? AXES[axis] ?? { en: axis, zh: axis };

/** The name of a value of an axis; its id where the axis does not have it. */
export const valueName = ({ axes }: Pick<Profile, 'axes'>, axis: string, id: string): Label =>
  axes[axis]?.find((value) => value.id === id)?.label ?? { en: id, zh: id };

const MILESTONES: Readonly<Record<string, Label>> = {
  register: { en: 'Register', zh: '登记' },
  acknowledge: { en: 'Confirm receipt', zh: '确认收到' },
  'first-response': { en: 'First response', zh: '首次响应' },
  'start-handling': { en: 'Start handling', zh: '开始处理' },
  'first-assessment': { en: 'First assessment', zh: '初步评估' },
  'first-feedback': { en: 'First feedback', zh: '初步反馈' },
  plan: { en: 'Handling plan', zh: '处理方案' },
  'progress-or-solution': { en: 'Progress or solution', zh: '进展或方案' },
  resolve: { en: 'Resolve', zh: '解决' },
  'result-reply': { en: 'Result reply', zh: '结果反馈' },
  'follow-up': { en: 'Follow-up', zh: '回访' },
  'satisfaction-follow-up': { en: 'Satisfaction follow-up', zh: '满意度回访' },
  'notify-department-heads': { en: 'Inform department heads', zh: '通知部门负责人' },
  'form-team': { en: 'Form the team', zh: '成立小组' },
  'next-update': { en: 'Next update', zh: '下次反馈' },
  reconsideration: { en: 'Reconsideration', zh: '复议结论' },
  'letter-answer': { en: 'Answer the letter of the customer', zh: '答复客户来信' },
  'announced-result': { en: 'Tell the customer the result', zh: '告知客户处理结果' },
  callback: { en: 'Call back the customer who was not satisfied', zh: '回访不满意的客户' },
  result: { en: 'Follow-up on the result', zh: '结果反馈后回访' },
  handling: { en: 'Follow-up after the handling', zh: '处理后回访' },
  closing: { en: 'Follow-up after closing', zh: '关闭后回访' },
  adoption: { en: 'Follow-up on the adoption', zh: '采纳后回访' },
  rectification: { en: 'Rectification accepted', zh: '整改验收' },
  'further-needs': { en: 'Ask what else the customer needs', zh: '了解客户的其他需求' },
};

/** Promised without a limit of the process: by a person, because the customer or a document of the case asked for it, or by the window of follow-ups. */
export const WITHOUT_LIMIT = [
  'next-update',
  'reconsideration',
  'callback',
  'letter-answer',
  'announced-result',
  ...WINDOWS,
  'rectification',
] as const;

/** Milestones a limit may promise or count from, in the order of the process. */
export const MILESTONE_IDS: readonly string[] = Object.keys(MILESTONES).filter((id) => !WITHOUT_LIMIT.some((other) => other === id));

export const milestoneName = (milestone: string): Label => MILESTONES[milestone] ?? { en: milestone, zh: milestone };

const RESPONSE_IN_EMERGENCY: Label = { en: 'Response in the emergency', zh: '应急响应' };

/** Name of one promise. A response that is owed once more is an emergency's, and no first one (S0-79). */
export const promiseName = ({ milestone, cycle }: { readonly milestone: string; readonly cycle: number }): Label =>
  milestone === 'first-response' && cycle > 1 ? RESPONSE_IN_EMERGENCY : milestoneName(milestone);
