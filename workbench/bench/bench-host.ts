import path from 'node:path';
import { SiteTime } from '../forge/clock/site-time';
import { ForgeHost } from '../forge/host';
import { installation } from '../forge/installation';
import { readManifest } from '../forge/manifest';
import { Database } from '../forge/sql/database';
import { createJiraSite } from '../jira';
import type { JiraSite } from '../types';

export interface BenchHost {
  readonly host: ForgeHost;
  readonly site: JiraSite;
  readonly time: SiteTime;
  readonly database: Database;
  stop(): Promise<void>;
}

const appDirectory = path.resolve(__dirname, '../..');

/** The app's own bundle on the workbench's Forge host, with an empty site and database and no server. */
export async function openBenchHost(say: (line: string) => void): Promise<BenchHost> {
  // Idle workers and connections keep no process alive, and here is no server that would.
  const stayAlive = setInterval(() => undefined, 1000);
  const { buildBackend } = await import('../build.mjs');
  const backend = await buildBackend(say);
  const manifest = readManifest(appDirectory);
  const time = new SiteTime();
  const database = await Database.open(time, process.env['DATABASE_URL']);
  const origin = 'http://127.0.0.1:8723';
  const site = createJiraSite({
    clock: time,
    customFields: manifest.customFields,
    entityProperties: manifest.entityProperties,
    baseUrl: origin,
    appPath: `${manifest.appId.replace(/^.*\//, '')}/${installation.environmentId}`,
  });
  const cache = path.join(appDirectory, '.cache');
  const host = await ForgeHost.start({ manifest, site, time, database, bundleDirectory: backend.directory, cache, origin: () => origin });
  return {
    host,
    site,
    time,
    database,
    stop: async () => {
      await host.stop();
      clearInterval(stayAlive);
    },
  };
}
