import { CSPInjectionService } from '@forge/csp';
import type { ManifestFacts } from './manifest';

/** Where browsers report what the policy of a screen stopped. */
export const cspReportPath = '/pages/csp-reports';

/**
 * The header Forge's CDN sends with a screen, computed by Atlassian's own package for production. Adapted to this machine:
 * the site's host name is the workbench's two addresses (pages on one, screens on the other, see `app-files.ts`), and reports
 * go to the workbench instead of Atlassian. Everything else, also the hosts of Atlassian that are allowed there, is left as it is.
 */
export function screenPolicy(facts: ManifestFacts, port: number): string {
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: {
      'img-src': [],
      'media-src': [],
      'script-src': facts.scripts.map(quoteKeyword),
      'style-src': facts.styles.map(quoteKeyword),
      'connect-src': [],
      'font-src': [],
      'frame-src': [],
    },
    microsEnv: 'prod',
    hostname: `http://127.0.0.1:${port} http://localhost:${port}`,
    isFedRAMP: false,
  });
  return directives.map((directive) => (directive.startsWith('report-uri') ? `report-uri ${cspReportPath}` : directive)).join('; ');
}

/** The pages around the screens: nothing inline, nothing from elsewhere. */
export function pagePolicy(port: number): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `frame-src http://127.0.0.1:${port} http://localhost:${port}`,
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function quoteKeyword(source: string): string {
  return /^(unsafe-|sha\d|nonce-)/.test(source) ? `'${source}'` : source;
}
