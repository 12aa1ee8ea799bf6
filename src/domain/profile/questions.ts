import type { OpenQuestion } from './open-questions';
import type { Profile } from './schema';

interface Question extends OpenQuestion {
  readonly isOpen: (profile: Profile) => boolean;
}

const hasLimit = (profile: Profile, test: (limit: Profile['limits'][number]) => boolean): boolean =>
  profile.limits.some((limit) => limit.enabled !== false && test(limit));

/** The open values of spec part 5 in the order of the process, and when a profile leaves them open. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'work-calendar',
    text: { en: 'Which days and hours count as working time?', zh: '哪些日期和时段算工作时间？' },
    proposal: {
      en: 'Monday to Friday 09:00–18:00, Asia/Shanghai, no holidays entered',
      zh: '周一至周五 09:00–18:00，北京时间，节假日为空',
    },
    src: 'part 5',
    isOpen: ({ clock }) => clock.mode !== 'calendar',
  },
  {
    id: 'default-urgency',
    text: { en: 'How urgent is a new item when nobody said?', zh: '无人填写时，新反馈的紧急程度是什么？' },
    proposal: {
      en: 'The middle level, marked as assumed; a matrix of impact scope and problem nature may be filled in',
      zh: '取中间一级并标明“推定”；也可填写“影响范围 × 问题性质”矩阵',
    },
    src: 'part 5',
    isOpen: () => true,
  },
  {
    id: 'urgency-factors',
    text: { en: 'How do the three factors make high, medium or low?', zh: '三项因素如何得出高、中、低优先级？' },
    proposal: {
      en: 'Core function or many customers: high; secondary function or some customers: medium; suggestion or occasional problem: low; a pressing demand raises one level',
      zh: '核心功能或大量客户：高；次要功能或部分客户：中；建议或偶发问题：低；诉求紧迫时上调一级',
    },
    src: 'S1-15',
    isOpen: ({ analysis }) => analysis?.priorityFactors !== undefined,
  },
  {
    id: 'keyword-alarm',
    text: { en: 'Which words raise the urgency, and by how many levels?', zh: '哪些关键词自动提升紧急程度？提升几级？' },
    proposal: { en: '紧急, 投诉, 故障 and their English counterparts; one level up', zh: '紧急、投诉、故障及对应英文词；提升一级' },
    src: 'S3-23',
    isOpen: ({ keywordTriggers }) => keywordTriggers === null || keywordTriggers.raiseBy === null,
  },
  {
    id: 'numbering',
    text: { en: 'How are items numbered?', zh: '反馈如何编号？' },
    proposal: { en: 'The Jira key is shown', zh: '使用 Jira 编号' },
    src: 'part 3.2 #11',
    isOpen: ({ numbering }) => numbering === null,
  },
  {
    id: 'numbering-reset',
    text: { en: 'When does the number start again at 1?', zh: '编号何时从 1 重新开始？' },
    proposal: {
      en: 'With each new period the pattern shows; never where it shows none',
      zh: '随编号中的年或年月重新开始；编号不含年月时不重置',
    },
    src: 'S0-42, S1-51, S3-35',
    isOpen: ({ numbering }) => numbering?.resetAssumed === true,
  },
  {
    id: 'description-length',
    text: { en: 'How long may a description be?', zh: '反馈内容最多多少字？' },
    proposal: { en: '5,000 characters; dates as YYYY-MM-DD', zh: '5000 字；日期格式 YYYY-MM-DD' },
    src: 'S3-37',
    isOpen: ({ form }) => form.some((field) => field.maxLength === null),
  },
  {
    id: 'service-regions',
    text: { en: 'Which service regions are there?', zh: '有哪些服务区域？' },
    proposal: { en: 'None until entered', zh: '暂无，由管理员填写' },
    src: 'S3-24',
    isOpen: ({ axes }) => axes['service-region']?.length === 0,
  },
  {
    id: 'acknowledgement-contact',
    text: { en: 'Whom may customers call about their item?', zh: '客户可联系谁查询处理情况？' },
    proposal: { en: 'Until entered, customers are told to reply to the message', zh: '未填写前，提示客户直接回复消息' },
    src: 'S0-43, S0-44',
    isOpen: () => true,
  },
  {
    id: 'vip-rule',
    text: { en: 'Who is a VIP customer?', zh: '哪些客户属于 VIP？' },
    proposal: { en: 'A list of organisations or users; everybody else is standard', zh: '按单位或用户名单；其余为普通客户' },
    src: 'S2-44',
    isOpen: ({ axes }) => axes['customer-tier'] !== undefined,
  },
  {
    id: 'problem-grade',
    text: { en: 'Which problems are complex?', zh: '哪些问题属于复杂问题？' },
    proposal: { en: 'The agent chooses; ordinary unless chosen', zh: '由客服人员选择，默认为普通问题' },
    src: 'S2-10, S2-11',
    isOpen: ({ axes }) => axes['problem-grade'] !== undefined,
  },
  {
    id: 'major-complaint-flag',
    text: { en: 'Which complaints are major?', zh: '哪些投诉属于重大投诉？' },
    proposal: { en: 'The agent chooses', zh: '由客服人员选择' },
    src: 'S2-06',
    isOpen: ({ axes }) => axes['major-complaint-flag'] !== undefined,
  },
  {
    id: 'lead-time',
    text: { en: 'How long before a limit expires does the warning come?', zh: '时限到期前多久预警？' },
    proposal: { en: '20 % of the limit, at least 10 minutes', zh: '时限的 20%，至少 10 分钟' },
    src: 'S0-85',
    isOpen: ({ escalation }) => escalation?.triggers.some((trigger) => trigger.auto === 'timer' && trigger.leadTime === null) ?? false,
  },
  {
    id: 'escalate-overdue',
    text: { en: 'Does an overdue limit escalate?', zh: '超过时限是否升级？' },
    proposal: { en: 'Yes', zh: '是' },
    src: 'part 3.2 #15',
    isOpen: () => true,
  },
  {
    id: 'grace',
    text: { en: "When is a limit 'at once' overdue?", zh: '“立即”的时限多久算超时？' },
    proposal: { en: 'After 15 minutes', zh: '15 分钟后' },
    src: 'S1-11, S2-22, S3-29',
    isOpen: (profile) => hasLimit(profile, ({ due }) => due.immediate === true),
  },
  {
    id: 'resolve-limit',
    text: { en: 'By when is an item to be resolved?', zh: '问题应在何时解决？' },
    proposal: { en: 'Set per item by the person responsible; no default', zh: '由责任人逐项填写，无默认值' },
    src: 'S1-21, S3-29, S3-31',
    isOpen: (profile) => !hasLimit(profile, ({ milestone }) => milestone === 'resolve'),
  },
  {
    id: 'low-priority-check',
    text: { en: 'How often are low-priority items checked?', zh: '低优先级反馈多久检查一次？' },
    proposal: { en: 'Every 5 working days', zh: '每 5 个工作日' },
    src: 'S1-22',
    isOpen: ({ tracking }) => tracking.cadence?.some((entry) => entry.every === null) ?? false,
  },
  {
    id: 'stage-limits',
    text: { en: 'How long may each stage take?', zh: '各环节的完成时限是多少？' },
    proposal: { en: 'None', zh: '不设' },
    src: 'S3-34',
    isOpen: ({ axes }) => (axes['stage']?.length ?? 0) > 1,
  },
  {
    id: 'satisfaction-scale',
    text: { en: 'On which scale do customers rate?', zh: '客户满意度采用什么评分？' },
    proposal: {
      en: '1 to 5 points, or three levels where the source only asks whether the customer is satisfied',
      zh: '1–5 分；仅询问是否满意时采用三级',
    },
    src: 'S0-91, S2-33',
    isOpen: ({ satisfaction }) => satisfaction.scale === null || satisfaction.scale.assumed === true,
  },
  {
    id: 'follow-up-window',
    text: { en: 'By when is the customer called back after closing?', zh: '关闭后多久内回访？' },
    proposal: { en: 'Within 72 hours of closing', zh: '关闭后 72 小时内' },
    src: 'part 5',
    isOpen: ({ followUp }) => followUp === null || followUp.every((entry) => entry.due === null && entry.with === undefined),
  },
  {
    id: 'no-answer',
    text: { en: 'What if the customer never confirms?', zh: '客户一直不确认怎么办？' },
    proposal: { en: "Closed after 7 days as 'no answer', not counted as satisfied", zh: '7 天后以“未答复”关闭，不计为满意' },
    src: 'part 3.2 #23',
    isOpen: ({ closing }) => closing !== null,
  },
  {
    id: 'reconsideration-window',
    text: { en: 'How long may a customer ask for reconsideration?', zh: '客户可在多长时间内申请复议？' },
    proposal: { en: '15 calendar days', zh: '15 个自然日' },
    src: 'S4-90',
    isOpen: ({ rights }) => rights?.some((right) => right.window === null) ?? false,
  },
  {
    id: 'reconsideration-decision',
    text: { en: 'By when is a reconsideration decided?', zh: '复议应在多长时间内作出结论？' },
    proposal: { en: '15 calendar days after it was asked for', zh: '申请之日起 15 个自然日内' },
    src: 'S4-90',
    isOpen: ({ rights }) => rights?.some(({ window, decision }) => window !== undefined && (decision ?? null) === null) ?? false,
  },
  {
    id: 'incident-levels',
    text: { en: 'Which levels of security incident are there?', zh: '信息安全事件分几级？' },
    proposal: { en: 'None', zh: '不分级' },
    src: 'S4-173',
    isOpen: ({ security }) => security?.incidentLevels === null,
  },
  {
    id: 'handling-quality',
    text: { en: 'How is handling quality scored?', zh: '处理质量如何评分？' },
    proposal: { en: 'A spot-check mark from 0 to 100 entered by the lead', zh: '由主管抽查打分，0–100 分' },
    src: 'S0-120',
    isOpen: ({ performance }) => performance?.weights.some((weight) => weight.defined === false) ?? false,
  },
  {
    id: 'metric-formulas',
    text: { en: 'How are the metrics computed?', zh: '各项指标如何计算？' },
    proposal: {
      en: 'As the definition beside each metric says; repeats count for 30 days',
      zh: '按各指标旁的定义计算；30 天内再次反馈计为重复',
    },
    src: 'part 5',
    isOpen: ({ metrics }) => metrics.some((metric) => metric.formula === undefined && metric.target !== null),
  },
  {
    id: 'retention',
    text: { en: 'How long are records kept?', zh: '记录保存多久？' },
    proposal: { en: 'The app deletes nothing', zh: '应用不删除任何记录' },
    src: 'part 3.2 #27',
    isOpen: ({ retention }) => retention === null,
  },
];
