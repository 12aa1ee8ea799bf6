import { get } from './api';
import { h } from './dom';
import type { Named, Page } from './jira-types';
import { page, say } from './words';

export interface Project extends Named {
  readonly key: string;
  readonly projectTypeKey?: string;
}

/** The queues every project offers; conditions on the app's indexed issue property. What has its result can still owe a callback or a decision: it is overdue too. */
export const queues: readonly { readonly id: string; readonly words: string; readonly condition: string }[] = [
  { id: 'open', words: say('All open', '全部未关闭'), condition: 'statusCategory != Done' },
  { id: 'mine', words: say('Assigned to me', '分配给我的'), condition: 'assignee = currentUser() AND statusCategory != Done' },
  { id: 'unassigned', words: say('Unassigned', '未分配'), condition: 'assignee IS EMPTY AND statusCategory != Done' },
  { id: 'overdue', words: say('Overdue', '已超时'), condition: 'feedbackDue < now()' },
  { id: 'escalated', words: say('Escalated', '已升级'), condition: 'feedbackLevel >= 1 AND statusCategory != Done' },
  { id: 'closed', words: say('Done', '已完成'), condition: 'statusCategory = Done' },
];

export function queueJql(projectKey: string, queueId: string): string {
  const queue = queues.find((each) => each.id === queueId) ?? queues[0];
  return `project = ${projectKey} AND ${queue?.condition ?? 'statusCategory != Done'} ORDER BY created DESC`;
}

/** Loads the project and remembers it as the one the top bar leads to. */
export async function openProject(projectKey: string): Promise<Project> {
  const project = await get<Project>(`/rest/api/3/project/${encodeURIComponent(projectKey)}`);
  localStorage.setItem('workbench-project', project.key);
  return project;
}

/** The strip at the left of a project's pages: other projects, queues, settings. */
export async function addSidebar(project: Project, current: string): Promise<void> {
  const { values } = await get<Page<Project>>('/rest/api/3/project/search?maxResults=50');
  const select = h(
    'select',
    { 'aria-label': say('Project', '项目'), onchange: () => location.assign(`/jira/projects/${select.value}/queues`) },
    values.map((each) => h('option', { value: each.key, selected: each.key === project.key }, `${each.name} (${each.key})`)),
  );
  const link = (address: string, id: string, words: string): HTMLElement =>
    h('a', { href: address, 'aria-current': id === current ? 'page' : undefined }, words);
  const home = `/jira/projects/${project.key}`;
  const pages = page.app.modules.filter((module) => module.type === 'jira:projectPage');
  const sidebar = h(
    'nav',
    { class: 'sidebar', 'aria-label': say('Project', '项目') },
    select,
    h('h2', {}, say('Queues', '队列')),
    queues.map((queue) => link(`${home}/queues?queue=${queue.id}`, `queue-${queue.id}`, queue.words)),
    pages.length === 0 ? null : h('h2', {}, say('Apps', '应用')),
    pages.map((module) => link(`${home}/apps/${module.key}`, `module-${module.key}`, module.title)),
    h('h2', {}, say('Project settings', '项目设置')),
    link(`${home}/settings/apps/closed-loop`, 'settings', 'Closed Loop'),
  );
  const body = document.getElementById('body');
  body?.querySelector('.sidebar')?.remove();
  body?.prepend(sidebar);
}
