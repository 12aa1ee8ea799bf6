import type { Label } from '../label';

/** Why something the customer could say or ask for is not possible, in words that are polite to read. */
export const WHY_NOT = {
  withdrawn: { en: 'The feedback was withdrawn or cancelled.', zh: '该反馈已撤回或取消。' },
  'not-resolved': {
    en: 'It is still being handled. You will be asked as soon as there is a result.',
    zh: '该反馈仍在处理中，有结果后会邀请您评价。',
  },
  'result-untold': {
    en: 'The work is finished, and its result was not told yet: nobody is asked to judge it before.',
    zh: '处理工作已完成，但处理结果尚未告知客户；告知之前不请客户评价。',
  },
  'long-closed': {
    en: 'This feedback was finished more than 28 days ago and takes no more answers. Thank you all the same; please send new feedback if something is still wrong.',
    zh: '该反馈已结束超过 28 天，不再接受评价。感谢您的关注；如仍有问题，欢迎提交新的反馈。',
  },
  praise: { en: 'Praise is thanked for; nothing is to be rated.', zh: '表扬无需评价。' },
  'no-questions': { en: 'No confirmation is asked for here.', zh: '此流程无需确认。' },
  'no-reconsideration': { en: 'This process has no reconsideration.', zh: '此流程没有复议环节。' },
  'window-over': { en: 'The time to ask for reconsideration is over.', zh: '申请复议的期限已过。' },
  'reconsideration-pending': { en: 'Reconsideration was asked for already and is being looked at.', zh: '复议申请已提交，正在审理。' },
  reconsidered: { en: 'This result was reconsidered already; the decision stands.', zh: '该处理结果已复议，以复议结论为准。' },
  closed: { en: 'The feedback is closed already.', zh: '该反馈已关闭。' },
  'own-case': {
    en: 'Whoever handles feedback here cannot answer for the customer. Enter what the customer told you in the panel.',
    zh: '处理人员不能代客户评价。如客户已口头或书面答复，请在面板中录入。',
  },
  scale: { en: 'The rating is not on the scale.', zh: '评分不在评分范围内。' },
  dimension: { en: 'The survey does not ask this, or the answer is not on the scale.', zh: '调查中没有此项，或答案不在评分范围内。' },
  answers: { en: 'Each question needs one answer, yes or no.', zh: '每个问题都需要回答“是”或“否”。' },
} as const satisfies Readonly<Record<string, Label>>;

export type WhyNot = keyof typeof WHY_NOT;
