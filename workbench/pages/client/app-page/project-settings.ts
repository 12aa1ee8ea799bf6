import { get } from '../api';
import type { View } from '../boot';
import { addSidebar, openProject } from '../project';
import { me, parameter, say } from '../words';
import { fullPage } from './full-page';

interface Permissions {
  readonly permissions: Readonly<Record<string, { readonly havePermission: boolean }>>;
}

/** Jira shows project settings to people who administer the project. */
export const view: View = async (main) => {
  const project = await openProject(parameter('projectKey'));
  await addSidebar(project, 'settings');
  const { permissions } = await get<Permissions>(`/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectKey=${project.key}`);
  if (permissions['ADMINISTER_PROJECTS']?.havePermission !== true) {
    const name = me().displayName;
    throw new Error(
      say(`Only who administers ${project.key} sees this page; ${name} does not.`, `仅 ${project.key} 的管理员可见此页面；${name} 不是。`),
    );
  }
  const extension = { project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'service_desk' } };
  fullPage(main, 'jira:projectSettingsPage', extension, `/jira/projects/${project.key}/settings/apps/${parameter('app')}`);
  return undefined;
};
