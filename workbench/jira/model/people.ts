/** Users and groups every site starts with. Names say what the person is there for; nobody real. */
import type { GroupRecord, UserRecord } from './records';

export const APP_ACCOUNT = 'acc-app-closed-loop';
/** Runs the site's own rules, as "Automation for Jira" does. */
export const AUTOMATION_ACCOUNT = 'acc-automation';

const user = (userName: string, displayName: string, rest: Partial<UserRecord> = {}): UserRecord => ({
  accountId: `acc-${userName}`,
  userName,
  displayName,
  emailAddress: `${userName}@workbench.invalid`,
  accountType: 'atlassian',
  locale: 'en_US',
  timeZone: 'Asia/Shanghai',
  ...rest,
});

export const SEED_USERS: readonly UserRecord[] = [
  user('admin', 'Site Admin'),
  user('lead', 'Project Lead'),
  user('agent-1', 'Agent One'),
  user('agent-2', 'Agent Two 客服', { locale: 'zh_CN' }),
  user('supervisor', 'Service Supervisor'),
  user('technical-manager', 'Technical Manager'),
  user('product-manager', 'Product Manager'),
  user('project-manager', 'Project Manager'),
  user('business-manager', 'Business Manager'),
  user('training-specialist', 'Training Specialist'),
  user('department-manager', 'Department Manager'),
  user('senior-management', 'Senior Management'),
  user('customer-1', 'Customer One', { accountType: 'customer' }),
  user('customer-2', 'Customer Two 客户', { accountType: 'customer', locale: 'zh_CN' }),
  user('outsider', 'Licensed Outsider', { timeZone: 'Europe/Berlin' }),
  user('app-closed-loop', 'Closed Loop', { accountType: 'app', timeZone: 'Etc/UTC' }),
  user('automation', 'Automation for Jira', { accountType: 'app', timeZone: 'Etc/UTC' }),
];

const accounts = (...names: readonly string[]): string[] => names.map((name) => `acc-${name}`);
const MANAGERS = [
  'technical-manager',
  'product-manager',
  'project-manager',
  'business-manager',
  'training-specialist',
  'department-manager',
];

const group = (number: number, name: string, members: string[]): GroupRecord => ({
  groupId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  members,
});

/** Fresh copies: role and group changes of one site must not reach another. */
export function seedGroups(): GroupRecord[] {
  return [
    group(1, 'jira-administrators', accounts('admin')),
    group(2, 'jsm-agents', accounts('lead', 'agent-1', 'agent-2', 'supervisor', ...MANAGERS, 'senior-management')),
    group(3, 'service-team', accounts('agent-1', 'agent-2', 'supervisor')),
    group(4, 'management', accounts('department-manager', 'senior-management')),
    group(5, 'jira-users', accounts('admin', 'lead', 'agent-1', 'agent-2', 'supervisor', ...MANAGERS, 'senior-management', 'outsider')),
  ];
}

export const ROLE_ADMINISTRATORS = '10002';
export const ROLE_CUSTOMERS = '10100';
export const ROLE_TEAM = '10101';
export const ROLE_APPS = '10003';

export const ROLES: readonly { readonly id: string; readonly name: string; readonly description: string }[] = [
  { id: ROLE_ADMINISTRATORS, name: 'Administrators', description: 'People who administer the project.' },
  { id: ROLE_APPS, name: 'atlassian-addons-project-access', description: 'The accounts of installed apps.' },
  { id: ROLE_CUSTOMERS, name: 'Service Desk Customers', description: 'People who raise requests on the portal.' },
  { id: ROLE_TEAM, name: 'Service Desk Team', description: 'Agents.' },
];
