import type { Label } from '../label';

/** What the app, Jira or a person keeps: words of the customer, who has the case, how it stands, what the app writes itself. */
const KEPT: readonly (readonly [why: 'customer' | 'people' | 'work' | 'app', names: readonly string[]])[] = [
  ['customer', ['summary', 'description', '摘要', '概要', '主题', '描述', '说明', 'environment', '环境']],
  ['people', ['assignee', 'reporter', 'creator', '经办人', '报告人', '创建者', '创建人', 'watches', 'watchers', '关注人', '关注者']],
  [
    'work',
    [
      ...['status', 'priority', 'resolution', 'project', 'issuetype', 'issue type', 'parent', 'security', 'security level'],
      ...['状态', '优先级', '解决结果', '项目', '问题类型', '事务类型', '父级', '安全级别'],
      ...['comment', 'attachment', 'issuelinks', 'linked issues', 'subtasks', 'worklog', 'timetracking', 'time tracking', 'votes'],
      ...['created', 'updated', 'resolutiondate', 'resolved', 'statuscategorychangedate', 'request type', '请求类型'],
      ...['评论', '附件', '链接的问题', '子任务', '工作日志', '时间跟踪', '投票', '创建日期', '更新日期'],
    ],
  ],
  ['app', ['feedback number', 'feedback type', 'feedback urgency', 'next deadline', 'escalation level', 'feedback rating']],
];

const WHY = {
  customer: { en: 'holds the customer’s words', zh: '保存客户原话' },
  people: { en: 'says who has the case; hand it over instead', zh: '记录由谁处理，请改用“转交”' },
  work: { en: 'is changed by people or by actions of its own', zh: '由人员或专门的动作变更' },
  app: { en: 'is written by the app itself', zh: '由应用自动填写' },
} as const satisfies Record<string, Label>;

const DUE_DATE: ReadonlySet<string> = new Set(['duedate', 'due date', '截止日期', '到期日']);
const LABELS: ReadonlySet<string> = new Set(['labels', '标签']);
const spelled = (field: string): string => field.trim().toLowerCase();

/** Why a rule cannot set this field at all, by its id or by what it is called; `null` when it can. */
export function whyKept(field: string): Label | null {
  const why = KEPT.find(([, names]) => names.includes(spelled(field)))?.[0];
  if (why === undefined) return null;
  const { en, zh } = WHY[why];
  return { en: `A rule cannot set '${field}': it ${en}.`, zh: `规则不能设置“${field}”：该字段${zh}。` };
}

/** What is wrong with the value for a field whose form is known; `null` when nothing is. */
export function wrongValue(field: string, value: string): Label | null {
  if (DUE_DATE.has(spelled(field)) && !isDate(value))
    return { en: `A due date is written as 2026-03-31, not '${value}'.`, zh: `截止日期应写作 2026-03-31，不能是“${value}”。` };
  if (LABELS.has(spelled(field)) && /\s/.test(value)) return { en: 'A label has no spaces.', zh: '标签不能含空格。' };
  return null;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
