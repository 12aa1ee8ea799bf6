import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { JiraSite } from '../types';
import { createClientFiles } from './client-files';
import type { ManifestFacts } from './manifest';
import { createMemory } from './memory';
import { createFetchProduct, createPortalRequest, createRequestProperty } from './platform-calls';
import { contentTypeOf, send, sendWords } from './respond';
import type { Session } from './session';
import { themeCss } from './theme-css';

interface Parts {
  readonly site: JiraSite;
  readonly pagesFolder: string;
  readonly readManifest: () => ManifestFacts;
}

/** What the pages themselves need below `/pages/`: scripts, styles, and what the product does on their behalf. */
export function createOwnPaths({ site, pagesFolder, readManifest }: Parts) {
  const clientFiles = createClientFiles(join(pagesFolder, 'client'));
  const memory = createMemory();
  const fetchProduct = createFetchProduct(site, readManifest);
  const portalRequest = createPortalRequest(site, readManifest);
  const requestProperty = createRequestProperty(site, readManifest);

  return async (request: IncomingMessage, response: ServerResponse, session: Session, path: string): Promise<void> => {
    const [first = '', ...others] = path.split('/');
    const rest = others.join('/');
    switch (`${request.method} ${first}`) {
      case 'GET tokens.css':
        return send(response, 200, contentTypeOf(path), await themeCss());
      case 'GET client':
        return clientFiles(response, rest);
      case 'GET styles':
        if (!/^[a-z-]+\.(css|svg)$/.test(rest)) break;
        return send(response, 200, contentTypeOf(rest), await readFile(join(pagesFolder, 'styles', rest)));
      case 'POST fetch-product':
        return fetchProduct({ request, response, session });
      case 'POST portal-request':
        return portalRequest({ request, response, session });
      case 'GET request-property':
        return requestProperty({ request, response, session }, rest);
      case 'GET gadgets':
      case 'PUT gadgets':
        return memory.gadgets(request, response, rest);
      case 'GET csp-reports':
      case 'POST csp-reports':
      case 'DELETE csp-reports':
        return memory.policyReports(request, response);
    }
    sendWords(response, 404, `workbench: nothing at ${request.method} /pages/${path}`);
  };
}
