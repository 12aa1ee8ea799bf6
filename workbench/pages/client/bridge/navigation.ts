import { page } from '../words';

type Fields = Readonly<Record<string, unknown>>;

/** `router.navigate` and `router.open`. Another site opens in a new tab; Jira asks first, which is not modelled. */
export function follow(payload: Fields): void {
  const target = new URL(addressOf(payload), location.origin);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') throw new Error(`workbench: refused to open ${target.protocol}`);
  if (payload['type'] === 'new-tab' || target.origin !== location.origin) window.open(target.href, '_blank', 'noopener');
  else location.assign(target.href);
}

/** Address of a `NavigationLocation` or of a plain address. */
export function addressOf(payload: Fields): string {
  if (typeof payload['url'] === 'string') return payload['url'];
  const id = (name: string): string => encodeURIComponent(String(payload[name] ?? ''));
  switch (payload['target']) {
    case 'issue':
      return `/browse/${id('issueKey')}`;
    case 'dashboard':
      return `/jira/dashboards/${id('dashboardId')}`;
    case 'module': {
      const module = page.app.modules.find((each) => each.key === payload['moduleKey']);
      const project = id('projectKey');
      if (module?.type === 'jira:projectPage') return `/jira/projects/${project}/apps/${module.key}`;
      if (module?.type === 'jira:projectSettingsPage') return `/jira/projects/${project}/settings/apps/closed-loop`;
      if (module?.type === 'jira:adminPage') return '/jira/settings/apps/closed-loop';
      throw new Error(`workbench: not modelled: navigation to module ${String(payload['moduleKey'])}`);
    }
    default:
      throw new Error(`workbench: not modelled: navigation to ${String(payload['target'])}`);
  }
}
