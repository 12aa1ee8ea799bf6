import { say } from './words';

/** What each user of the site is there for, in one line. */
const roles: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  admin: ['Site administrator: installs the app, chooses and edits the process', '站点管理员：安装应用，选择并编辑流程'],
  lead: ['Project lead: quality, reports, project settings; also an agent', '项目负责人：质量、报告、项目设置；同时是客服'],
  'agent-1': ['Agent: registers, answers and follows up feedback', '客服：登记、答复并跟进反馈'],
  'agent-2': ['Agent: a second pair of hands', '客服：另一位同事'],
  supervisor: ['Supervisor: is told when a promise is at risk', '主管：承诺有风险时收到通知'],
  'customer-1': ['Customer, English: sends feedback through the portal', '客户（英文）：通过门户提交反馈'],
  'customer-2': ['Customer, Chinese: sends feedback through the portal', '客户（中文）：通过门户提交反馈'],
  outsider: ['Licensed user without access to any service project', '有许可证但无权访问服务项目的用户'],
};

export function roleOf(userName: string): string {
  const known = roles[userName];
  if (known !== undefined) return say(known[0], known[1]);
  return say(`Colleague: ${userName.replaceAll('-', ' ')}`, `同事：${userName}`);
}

/** Up to two letters for a round picture. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters =
    words.length > 1 ? [words[0], words[words.length - 1]].map((word) => (word ?? '').slice(0, 1)).join('') : name.slice(0, 2);
  return letters.toUpperCase();
}
