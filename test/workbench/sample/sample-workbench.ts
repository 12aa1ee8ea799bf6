import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SiteTime } from '../../../workbench/forge/clock/site-time';
import { ForgeHost } from '../../../workbench/forge/host';
import { readManifest } from '../../../workbench/forge/manifest';
import { Database } from '../../../workbench/forge/sql/database';
import { createJiraSite } from '../../../workbench/jira';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';

const appDirectory = path.resolve(__dirname, '../../..');

/** Bundled in a Node of its own: jest does not load ES modules. */
function bundleApp(): string {
  const library = pathToFileURL(path.join(appDirectory, 'workbench/build.mjs')).href;
  const script = `import { buildBackend } from ${JSON.stringify(library)};
    process.stdout.write((await buildBackend(() => undefined)).directory);`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}

/** The app in a workbench without server and pages; its site is empty. */
export async function startSampleWorkbench(): Promise<Workbench> {
  const bundleDirectory = bundleApp();
  const manifest = readManifest(appDirectory);
  const time = new SiteTime();
  const database = await Database.open(time, undefined);
  const { customFields, entityProperties } = manifest;
  const site = createJiraSite({ clock: time, customFields, entityProperties });
  const cache = path.join(appDirectory, '.cache');
  const host = await ForgeHost.start({ manifest, site, time, database, bundleDirectory, cache, origin: () => 'http://127.0.0.1:1' });
  await host.install();
  return createWorkbench({ appDirectory, site, host, prepare: () => Promise.resolve() });
}
