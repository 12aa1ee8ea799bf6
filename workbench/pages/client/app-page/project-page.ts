import type { View } from '../boot';
import { addSidebar, openProject } from '../project';
import { page, parameter } from '../words';
import { fullPage } from './full-page';

export const view: View = async (main) => {
  const project = await openProject(parameter('projectKey'));
  const own = page.app.modules.find((module) => module.type === 'jira:projectPage');
  const key = parameter('module') || (own?.key ?? '');
  await addSidebar(project, `module-${key}`);
  const extension = { project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'service_desk' } };
  const historyBase =
    parameter('module') === ''
      ? `/jira/servicedesk/projects/${project.key}/apps/${parameter('appId')}/${parameter('environmentId')}`
      : `/jira/projects/${project.key}/apps/${key}`;
  fullPage(main, 'jira:projectPage', extension, historyBase, key);
  return undefined;
};
