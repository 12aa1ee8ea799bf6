import { me, page } from '../words';
import type { FrameHost } from './frame-host';

/** `FullContext` of `@forge/bridge` (forge-facts.md section 2). */
export function contextOf({ options, localId }: FrameHost): Readonly<Record<string, unknown>> {
  const user = me();
  const { app } = page;
  return {
    accountId: user.accountId,
    accountType: user.accountType === 'customer' ? 'customer' : 'licensed',
    cloudId: app.cloudId,
    extension: {
      type: options.module.type,
      location: location.href,
      ...options.extension,
      ...(options.edit === true ? { entryPoint: 'edit' } : {}),
    },
    environmentId: app.environmentId,
    environmentType: 'DEVELOPMENT',
    localId,
    locale: page.locale,
    moduleKey: options.module.key,
    siteUrl: location.origin,
    timezone: user.timeZone,
    theme: {
      colorMode: document.documentElement.dataset['colorMode'],
      light: 'light',
      dark: 'dark',
      spacing: 'spacing',
      typography: 'typography',
    },
    surfaceColor: null,
    permissions: { scopes: app.scopes },
  };
}
