/** Starts the workbench: builds what changed, starts the database, the site, the app's host and the server (design.md section 6). */
import path from 'node:path';
import { SiteTime } from './forge/clock/site-time';
import { ForgeHost } from './forge/host';
import { installation } from './forge/installation';
import { readManifest } from './forge/manifest';
import { Database } from './forge/sql/database';
import { HttpProblem } from './http/http-problem';
import { createWorkbenchServer, listen, type Pages } from './http/server';
import { createJiraSite } from './jira';
import { createPages } from './pages';
import { prepareSite } from './sample';
import { createWorkbench, type Workbench } from './workbench';

const appDirectory = path.resolve(__dirname, '..');
const wantedPort = Number(process.env['PORT'] ?? 8680);
const say = (line: string): void => console.log(line);

let workbench: Workbench | null = null;
let pages: Pages = () => Promise.resolve(false);
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.closeAllConnections();
  server.close();
  try {
    await workbench?.host.stop();
  } catch (error) {
    console.error('workbench: could not stop cleanly:', error);
  }
  process.exit(code);
}

const server = createWorkbenchServer(
  () => workbench,
  () => pages,
);

async function main(): Promise<void> {
  const { buildBackend, buildScreens } = await import('./build.mjs');
  const port = await listen(server, wantedPort);
  const origin = `http://127.0.0.1:${port}`;
  const manifest = readManifest(appDirectory);
  const backend = await buildBackend(say);
  await buildScreens(say);
  const time = new SiteTime();
  const database = await Database.open(time, process.env['DATABASE_URL']);
  say(`Database: ${database.serverName}`);
  const site = createJiraSite({
    clock: time,
    customFields: manifest.customFields,
    entityProperties: manifest.entityProperties,
    workflowValidators: manifest.workflowValidators,
    baseUrl: origin,
    appPath: `${manifest.appId.replace(/^.*\//, '')}/${installation.environmentId}`,
  });
  const host = await ForgeHost.start({
    manifest,
    site,
    time,
    database,
    bundleDirectory: backend.directory,
    cache: path.join(appDirectory, '.cache'),
    origin: () => origin,
  });
  const starting = createWorkbench({ appDirectory, site, host, prepare: prepareSite });
  await host.install();
  pages = createPages({ appFolder: appDirectory, site });
  try {
    await prepareSite(starting, { sample: process.env['WORKBENCH_SAMPLE'] !== '0' });
  } catch (error) {
    // The site stays usable for whoever is mending the app; POST /workbench/reset tries again.
    if (!(error instanceof HttpProblem)) throw error;
    console.error(`workbench: the site could not be prepared: ${error.message}`);
  }
  // Requests are answered from here on: nobody sees a half-prepared site as ready.
  workbench = starting;
  say(`Workbench ready at ${origin}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  void stop(1);
});
