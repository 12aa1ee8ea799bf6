import type { Label } from '../label';

const NAMES: Readonly<Record<string, Label>> = {
  'first-response-sent': { en: 'reply to the customer', zh: '回复客户' },
  'customer-replied': { en: 'reply of the customer', zh: '客户回复' },
  'handling-started': { en: 'handling started', zh: '开始处理' },
  paused: { en: 'waiting for the customer', zh: '等待客户' },
  resumed: { en: 'waiting ended', zh: '结束等待' },
  resolved: { en: 'resolved', zh: '解决' },
  reopened: { en: 'reopened', zh: '重新打开' },
  closed: { en: 'closed', zh: '关闭' },
  cancelled: { en: 'cancelled', zh: '取消' },
  assigned: { en: 'change of the assignee', zh: '负责人变更' },
};

/** Short name of a kind of fact that comes from Jira; another shows its id. */
export const factName = (kind: string): Label => NAMES[kind] ?? { en: kind, zh: kind };
