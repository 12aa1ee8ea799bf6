import { get } from '../api';
import type { View } from '../boot';
import { me, parameter, say } from '../words';
import { fullPage } from './full-page';

interface Permissions {
  readonly permissions: Readonly<Record<string, { readonly havePermission: boolean }>>;
}

/** Jira shows pages of this kind to site administrators only. */
export const view: View = async (main) => {
  const { permissions } = await get<Permissions>('/rest/api/3/mypermissions?permissions=ADMINISTER');
  if (permissions['ADMINISTER']?.havePermission !== true) {
    const name = me().displayName;
    throw new Error(say(`Only a site administrator sees this page; ${name} is none.`, `仅站点管理员可见此页面；${name} 不是管理员。`));
  }
  fullPage(main, 'jira:adminPage', {}, `/jira/settings/apps/${parameter('app')}`);
  return undefined;
};
