import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { createClientFiles } from './client-files';
import { screenPolicy } from './content-security-policy';
import type { ManifestFacts } from './manifest';
import { contentTypeOf, send, sendWords } from './respond';
import { themeCss } from './theme-css';

/**
 * Serves the built screens below `/app/<resource>/…` as Forge's CDN does: with the CSP of production and with the bridge as
 * the first script. The pages embed them from the machine's other name (`localhost` for `127.0.0.1`), so that a screen can
 * reach neither the page around it nor the session's cookie, as on Forge.
 */
export function createAppFiles(appFolder: string, frameFolder: string, readManifest: () => ManifestFacts) {
  const frameScripts = createClientFiles(frameFolder);

  return async function serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (path === 'global-bridge.js') return frameScripts(response, 'global-bridge');
    if (path === 'tokens.css') return send(response, 200, contentTypeOf(path), await themeCss());
    const facts = readManifest();
    const [resource = '', ...rest] = path.split('/');
    const folder = facts.resources.get(resource);
    if (folder === undefined) return sendWords(response, 404, `workbench: manifest.yml has no resource “${resource}”`);
    const fileName = rest.join('/') || 'index.html';
    const body = await readInside(join(appFolder, folder), fileName);
    if (body === null) {
      const why = fileName === 'index.html' ? `${folder} is not built yet: run \`npm run build\`` : `${folder} has no file ${fileName}`;
      return sendWords(response, 404, `workbench: ${why}`);
    }
    const headers = { 'content-security-policy': screenPolicy(facts, request.socket.localPort ?? 80) };
    const content = fileName.endsWith('.html') ? withBridge(body.toString('utf8')) : body;
    send(response, 200, contentTypeOf(fileName), content, headers);
  };
}

/** The bridge must be there before the first module of the screen runs: `@forge/bridge` looks for it when it is imported. */
export function withBridge(html: string): string {
  const script = '<script src="/app/global-bridge.js"></script>';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}

async function readInside(folder: string, fileName: string): Promise<Buffer | null> {
  const file = normalize(join(folder, fileName));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  try {
    return await readFile(file);
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && (problem.code === 'ENOENT' || problem.code === 'EISDIR')) return null;
    throw problem;
  }
}
