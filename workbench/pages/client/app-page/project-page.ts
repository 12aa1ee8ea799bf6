import type { View } from '../boot';
import { addSidebar, openProject } from '../project';
import { parameter } from '../words';
import { fullPage } from './full-page';

export const view: View = async (main) => {
  const project = await openProject(parameter('projectKey'));
  const key = parameter('module');
  await addSidebar(project, `module-${key}`);
  const extension = { project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'service_desk' } };
  fullPage(main, 'jira:projectPage', extension, `/jira/projects/${project.key}/apps/${key}`, key);
  return undefined;
};
